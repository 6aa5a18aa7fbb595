import { type FormEvent, useState } from 'react'
import { useCareAct, usePrescriptionCheck, type Wanted } from '../../api/care'
import type { CareReferral, Fault, PrescribingObjection, Treatment } from '../../api/types'
import { useSettled } from '../../components/useSettled'
import { ActProblem } from '../desk/ActProblem'
import { unreadInWords } from '../problemWords'
import { FaultsContext } from '../records/faults'
import { ChoiceField, TextField } from '../records/TextField'
import { windowInWords } from './weeks'

type Props = {
  referral: CareReferral
  patientName: string
  treatments: readonly Treatment[]
  today: string
  onDone: () => void
}

/** What speaks against the course as it is filled in; each with who says so. */
function Objections({ objections }: { objections: readonly PrescribingObjection[] }) {
  const [first] = objections
  if (first === undefined) return null
  const isFinal = objections.some(({ mayBeOverridden }) => !mayBeOverridden)
  return (
    <div className="app-warning">
      <ul className="app-warning__list">
        {objections.map(({ rule, text, source }) => (
          <li key={`${rule} ${text}`}>
            {text} <span className="app-quiet">{source}</span>
          </li>
        ))}
      </ul>
      <p>
        {isFinal
          ? 'It cannot be prescribed like this.'
          : 'A clinician may prescribe it all the same, with a reason.'}
      </p>
    </div>
  )
}

function faultsOf(
  sessions: number,
  most: number | undefined,
  from: string,
  isReasonMissing: boolean,
): Fault[] {
  const found: Fault[] = []
  if (!Number.isInteger(sessions) || sessions < 1 || (most !== undefined && sessions > most)) {
    const message = most === undefined ? 'Enter a number from 1 on' : `Enter a number from 1 to ${most}`
    found.push({ path: 'sessions', value: '', message })
  }
  if (from === '') found.push({ path: 'startNotBefore', value: '', message: 'Enter a date' })
  if (isReasonMissing) {
    found.push({ path: 'overrideReason', value: '', message: 'Enter why it is prescribed all the same' })
  }
  return found
}

/** Prescribes a course within the limits that hold; what the guideline says against it is said while one types. */
export function Prescribe({ referral, patientName, treatments, today, onDone }: Props) {
  const [code, setCode] = useState(treatments[0]?.code ?? '')
  const treatment = treatments.find((one) => one.code === code)
  const most = treatment?.maxSessions
  const [sessions, setSessions] = useState(String(most ?? ''))
  const [startNotBefore, setStartNotBefore] = useState(today)
  const [overrideReason, setOverrideReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useCareAct()
  const number = Number(sessions)
  const isComplete = treatment !== undefined && faultsOf(number, most, startNotBefore, false).length === 0
  const settled = useSettled(`${code} ${sessions} ${startNotBefore}`)
  const isSettled = settled === `${code} ${sessions} ${startNotBefore}`
  const wanted: Wanted = { treatment: code, sessions: number, startNotBefore }
  const check = usePrescriptionCheck(referral.id, isComplete && isSettled ? wanted : undefined)
  const objections = isComplete ? (check.data ?? []) : []
  const isFinal = objections.some(({ mayBeOverridden }) => !mayBeOverridden)
  const needsReason = objections.length > 0 && !isFinal
  const faults = faultsOf(number, most, startNotBefore, needsReason && overrideReason.trim() === '')

  function choose(next: string) {
    setCode(next)
    setSessions(String(treatments.find((one) => one.code === next)?.maxSessions ?? ''))
  }

  function prescribe(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (faults.length > 0 || treatment === undefined) return
    act.mutate(
      {
        act: { kind: 'prescribe', referral: referral.id, ...wanted, overrideReason },
        text: `${number} sessions of ${treatment.name} are prescribed for ${patientName}.`,
      },
      { onSuccess: onDone },
    )
  }

  return (
    <FaultsContext.Provider value={tried ? faults : faults.filter(({ path }) => path === 'sessions')}>
      <form className="app-act-form" onSubmit={prescribe} noValidate>
        <ChoiceField
          label="Treatment"
          value={code}
          options={treatments.map((one) => ({ value: one.code, text: one.name }))}
          onChange={choose}
        />
        <TextField
          label="Sessions"
          hint={treatment && `At most ${treatment.maxSessions} in ${windowInWords(treatment.windowDays)}`}
          type="number"
          path="sessions"
          value={sessions}
          onChange={setSessions}
        />
        <TextField
          label="Not before"
          type="date"
          path="startNotBefore"
          value={startNotBefore}
          onChange={setStartNotBefore}
        />
        <div role="status">
          <Objections objections={objections} />
          {check.isError && (
            <p>{unreadInWords(check.error, 'What the guideline says to this could not be looked up.')}</p>
          )}
        </div>
        {(needsReason || act.isError) && (
          <TextField
            label="A clinician’s reason to prescribe it all the same"
            hint="Only where the guideline leaves it to a clinician"
            path="overrideReason"
            value={overrideReason}
            onChange={setOverrideReason}
          />
        )}
        {act.isError && <ActProblem key={act.submittedAt} error={act.error} />}
        <div className="app-act-form__buttons">
          <button type="submit" className="app-tool app-take" disabled={act.isPending || isFinal}>
            {act.isPending ? 'One moment' : 'Prescribe'}
          </button>
          <button type="button" className="app-tool" onClick={onDone}>
            Leave it
          </button>
        </div>
      </form>
    </FaultsContext.Provider>
  )
}
