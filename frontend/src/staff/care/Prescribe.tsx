import { type FormEvent, useState } from 'react'
import { useCareAct } from '../../api/care'
import type { CareReferral, Treatment } from '../../api/types'
import { ActProblem } from '../desk/ActProblem'
import { ChoiceField, TextField } from '../records/TextField'
import { windowInWords } from './weeks'

type Props = {
  referral: CareReferral
  patientName: string
  treatments: readonly Treatment[]
  today: string
  onDone: () => void
}

/** Prescribes a course within the limits that hold; what the guideline says against it is overridden with a reason. */
export function Prescribe({ referral, patientName, treatments, today, onDone }: Props) {
  const [code, setCode] = useState(treatments[0]?.code ?? '')
  const treatment = treatments.find((one) => one.code === code)
  const most = treatment?.maxSessions
  const [sessions, setSessions] = useState(String(most ?? ''))
  const [startNotBefore, setStartNotBefore] = useState(today)
  const [overrideReason, setOverrideReason] = useState('')
  const act = useCareAct()
  const number = Number(sessions)
  const isFit = Number.isInteger(number) && number > 0 && (most === undefined || number <= most)
  const [tried, setTried] = useState(false)

  function choose(next: string) {
    setCode(next)
    setSessions(String(treatments.find((one) => one.code === next)?.maxSessions ?? ''))
  }

  function prescribe(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!isFit || startNotBefore === '' || treatment === undefined) return
    act.mutate(
      {
        act: {
          kind: 'prescribe',
          referral: referral.id,
          treatment: code,
          sessions: number,
          startNotBefore,
          overrideReason,
        },
        text: `${number} sessions of ${treatment.name} are prescribed for ${patientName}.`,
      },
      { onSuccess: onDone },
    )
  }

  return (
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
        value={sessions}
        onChange={setSessions}
      />
      {tried && !isFit && (
        <p className="nhsuk-error-message" role="alert">
          Enter a number from 1 to {most}
        </p>
      )}
      <TextField label="Not before" type="date" value={startNotBefore} onChange={setStartNotBefore} />
      {act.isError && (
        <>
          <ActProblem key={act.submittedAt} error={act.error} />
          <TextField
            label="A clinician’s reason to prescribe it all the same"
            hint="Only where the guideline leaves it to a clinician"
            value={overrideReason}
            onChange={setOverrideReason}
          />
        </>
      )}
      <div className="app-act-form__buttons">
        <button type="submit" className="app-tool app-take" disabled={act.isPending}>
          {act.isPending ? 'One moment' : 'Prescribe'}
        </button>
        <button type="button" className="app-tool" onClick={onDone}>
          Leave it
        </button>
      </div>
    </form>
  )
}
