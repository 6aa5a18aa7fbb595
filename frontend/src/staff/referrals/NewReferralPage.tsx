import { Button, ErrorSummary } from 'nhsuk-react-components'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { problemOf } from '../../api/problem'
import { useRefer } from '../../api/referrals'
import type { Fault, Referred } from '../../api/types'
import { today } from '../../lib/clock'
import { PageHeading } from '../PageHeading'
import { FaultsContext } from '../records/faults'
import { emptyMoments, fieldId } from '../records/fieldWords'
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
  const referring = useRefer()
  const problem = problemOf(referring.error)
  const faults = empty.length > 0 ? empty : problem?.kind === 'fields-refused' ? problem.faults : []
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  function submit(event: FormEvent) {
    event.preventDefault()
    const found = emptyMoments(details)
    setEmpty(found)
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
        {(faults.length > 0 || referring.isError) && (
          <ErrorSummary>
            <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
            <ErrorSummary.List>
              {faults.map(({ path, message }) => (
                <ErrorSummary.ListItem key={path} href={`#${fieldId(path)}`}>
                  {message}
                </ErrorSummary.ListItem>
              ))}
              {faults.length === 0 && (
                <ErrorSummary.ListItem href="#receive">
                  {problem?.kind === 'promise-broken' || (problem?.kind === 'other' && problem.detail !== '')
                    ? problem.detail
                    : 'It could not be saved. Try again in a few minutes.'}
                </ErrorSummary.ListItem>
              )}
            </ErrorSummary.List>
          </ErrorSummary>
        )}
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
