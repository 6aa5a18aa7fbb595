import { type FormEvent, useState } from 'react'
import { useCareAct } from '../../api/care'
import { useMay } from '../../api/may'
import type { CareReferral, Treatment } from '../../api/types'
import { longDate, plainDate } from '../../lib/dates'
import { unreachable } from '../../lib/words'
import { ActProblem } from '../desk/ActProblem'
import { ChoiceField, TextField } from '../records/TextField'
import { Decide } from './Decide'
import { Prescribe } from './Prescribe'

function statusInWords(status: CareReferral['status']): string {
  switch (status) {
    case 'RECEIVED':
      return 'Received, to be decided'
    case 'ACCEPTED':
      return 'Accepted'
    case 'DECLINED':
      return 'Declined'
    case 'DISCHARGED':
      return 'Discharged'
    default:
      return unreachable(status)
  }
}

type ReferralProps = {
  referral: CareReferral
  patientName: string
  hasLiveCourse: boolean
  treatments: readonly Treatment[]
  today: string
}

function Referral({ referral, patientName, hasLiveCourse, treatments, today }: ReferralProps) {
  const [doing, setDoing] = useState<'decide' | 'prescribe'>()
  const { status, referredOn, painBeganOn, priority, decidedOn, decidedBy, reason } = referral
  const decides = useMay('decideOnCare')
  const isReceived = status === 'RECEIVED'
  const isAccepted = status === 'ACCEPTED'
  return (
    <li>
      <strong>
        Referred on {longDate(referredOn)}
        {priority === 'URGENT' && ', urgent'}
      </strong>
      <span>
        {statusInWords(status)}
        {decidedOn !== null && ` on ${plainDate(decidedOn)}`}
        {decidedBy !== null && decidedBy !== 'import' && ` by ${decidedBy}`}
        {reason !== null && `: ${reason}`}. The pain began on {plainDate(painBeganOn)}.
      </span>
      <div className="app-register__more">
        {decides && isAccepted && doing === undefined && (
          <button type="button" className="app-tool" onClick={() => setDoing('prescribe')}>
            Prescribe a course
          </button>
        )}
        {decides && (isReceived || (isAccepted && !hasLiveCourse)) && doing === undefined && (
          <button type="button" className="app-tool" onClick={() => setDoing('decide')}>
            {isReceived ? 'Accept or decline' : 'Discharge'}
          </button>
        )}
      </div>
      {doing === 'decide' && (
        <Decide
          key={status}
          referral={referral}
          patientName={patientName}
          onDone={() => setDoing(undefined)}
          onLeave={() => setDoing(undefined)}
        />
      )}
      {doing === 'prescribe' && (
        <Prescribe
          referral={referral}
          patientName={patientName}
          treatments={treatments}
          today={today}
          onDone={() => setDoing(undefined)}
        />
      )}
    </li>
  )
}

function Refer({ patient, patientName, today }: { patient: string; patientName: string; today: string }) {
  const [open, setOpen] = useState(false)
  const [referredOn, setReferredOn] = useState(today)
  const [painBeganOn, setPainBeganOn] = useState('')
  const [priority, setPriority] = useState('ROUTINE')
  const act = useCareAct()
  const isMissing = referredOn === '' || painBeganOn === ''
  const [tried, setTried] = useState(false)

  function refer(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isMissing) return
    act.mutate(
      {
        act: {
          kind: 'refer',
          patient,
          referredOn,
          painBeganOn,
          priority: priority === 'URGENT' ? 'URGENT' : 'ROUTINE',
        },
        text: `A referral of ${patientName} is recorded.`,
      },
      { onSuccess: () => setOpen(false) },
    )
  }

  if (!open) {
    return (
      <button type="button" className="app-tool" onClick={() => setOpen(true)}>
        Record a referral
      </button>
    )
  }
  return (
    <form className="app-act-form" onSubmit={refer} noValidate>
      <TextField label="Referred on" type="date" value={referredOn} onChange={setReferredOn} />
      <TextField label="The pain began on" type="date" value={painBeganOn} onChange={setPainBeganOn} />
      {tried && isMissing && (
        <p className="nhsuk-error-message" role="alert">
          Enter both dates
        </p>
      )}
      <ChoiceField
        label="Urgency"
        value={priority}
        options={[
          { value: 'ROUTINE', text: 'Routine' },
          { value: 'URGENT', text: 'Urgent' },
        ]}
        onChange={setPriority}
      />
      {act.isError && <ActProblem key={act.submittedAt} error={act.error} />}
      <div className="app-act-form__buttons">
        <button type="submit" className="app-tool app-take" disabled={act.isPending}>
          {act.isPending ? 'One moment' : 'Record the referral'}
        </button>
        <button type="button" className="app-tool" onClick={() => setOpen(false)}>
          Leave it
        </button>
      </div>
    </form>
  )
}

type Props = {
  patient: string
  patientName: string
  referrals: readonly CareReferral[]
  /** The referrals that have a course which goes on. */
  live: ReadonlySet<string>
  treatments: readonly Treatment[]
  today: string
}

/** What the patient was referred for, what was decided on it, and what can be decided next. */
export function Referrals({ patient, patientName, referrals, live, treatments, today }: Props) {
  return (
    <section className="app-panel app-care">
      <h2 className="nhsuk-heading-s">Referrals</h2>
      {referrals.length === 0 && <p>No referral is recorded.</p>}
      <ul className="app-attendees">
        {referrals.map((referral) => (
          <Referral
            key={referral.id}
            referral={referral}
            patientName={patientName}
            hasLiveCourse={live.has(referral.id)}
            treatments={treatments}
            today={today}
          />
        ))}
      </ul>
      <Refer patient={patient} patientName={patientName} today={today} />
    </section>
  )
}
