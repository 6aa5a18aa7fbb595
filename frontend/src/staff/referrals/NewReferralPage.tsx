import { Button } from 'nhsuk-react-components'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { problemOf } from '../../api/problem'
import { useRefer } from '../../api/referrals'
import type { Fault, Referred } from '../../api/types'
import { today } from '../../lib/clock'
import { PageHeading } from '../PageHeading'
import { problemInWords } from '../problemWords'
import { FaultSummary } from '../records/FaultSummary'
import { FaultsContext } from '../records/faults'
import { emptyMoments } from '../records/fieldWords'
import { ChoiceField, TextField } from '../records/TextField'
import { type Person, WhoIsIt } from './WhoIsIt'

const PRIORITIES = [
  { value: 'ROUTINE', text: 'Routine' },
  { value: 'URGENT', text: 'Urgent' },
] as const

function About({ person }: { person: Person }) {
  const navigate = useNavigate()
  const [details, setDetails] = useState<Omit<Referred, 'patient'>>({
    referredOn: today(),
    painBeganOn: '',
    priority: 'ROUTINE',
  })
  const [empty, setEmpty] = useState<Fault[]>([])
  const [attempt, setAttempt] = useState(0)
  const referring = useRefer()
  const problem = problemOf(referring.error)
  const faults = empty.length > 0 ? empty : problem?.kind === 'fields-refused' ? problem.faults : []
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  function submit(event: FormEvent) {
    event.preventDefault()
    const found = emptyMoments(details)
    setEmpty(found)
    setAttempt(attempt + 1)
    referring.reset()
    if (found.length > 0) return
    referring.mutate({ ...details, patient: person.id }, { onSuccess: () => void navigate('/referrals') })
  }

  return (
    <FaultsContext.Provider value={faults}>
      <form className="app-panel app-record" onSubmit={submit} noValidate>
        <h2 className="nhsuk-heading-m" ref={heading} tabIndex={-1}>
          Referral of {person.name}
        </h2>
        <FaultSummary
          key={attempt}
          faults={faults}
          failure={
            referring.isError
              ? problemInWords(referring.error, 'It could not be saved. Try again in a few minutes.')
              : undefined
          }
          button="receive"
        />
        <TextField
          label="Date of the referral"
          hint="The 18 weeks run from this day"
          type="date"
          path="referredOn"
          value={details.referredOn}
          onChange={(referredOn) => setDetails({ ...details, referredOn })}
        />
        <TextField
          label="When the pain began"
          hint="As near as the patient can say"
          type="date"
          path="painBeganOn"
          value={details.painBeganOn}
          onChange={(painBeganOn) => setDetails({ ...details, painBeganOn })}
        />
        <ChoiceField
          label="How urgent is it?"
          value={details.priority}
          options={PRIORITIES}
          onChange={(value) =>
            setDetails({ ...details, priority: value === 'URGENT' ? 'URGENT' : 'ROUTINE' })
          }
        />
        <Button id="receive" type="submit" small disabled={referring.isPending}>
          {referring.isPending ? 'Saving…' : 'Receive this referral'}
        </Button>
      </form>
    </FaultsContext.Provider>
  )
}

/** Receives a referral: first of whom, then the dates. */
export default function NewReferralPage() {
  const [person, setPerson] = useState<Person>()
  return (
    <>
      <p>
        <Link to="/referrals">All referrals</Link>
      </p>
      <PageHeading title="Receive a referral" />
      {person === undefined ? <WhoIsIt onChosen={setPerson} /> : <About person={person} />}
    </>
  )
}
