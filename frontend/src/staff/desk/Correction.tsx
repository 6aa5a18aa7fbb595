import { type FormEvent, useId, useState } from 'react'
import { type Keeper, type Said, useAct } from '../../api/desk'
import { useKeptRefusal } from '../../components/KeptRefusals'
import { useFirstFocus } from '../../components/useFirstFocus'
import { outcomeInWords, SAID } from './outcomes'

type Props = {
  keeper: Keeper
  appointment: string
  patientName: string
  seen: Said
  onDone: () => void
}

/** Corrects what was recorded, with the reason. */
export function Correction({ keeper, appointment, patientName, seen, onDone }: Props) {
  const others = SAID.filter(({ outcome }) => outcome !== seen)
  const [outcome, setOutcome] = useState<Said | undefined>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct(useKeptRefusal())
  const form = useFirstFocus()
  const id = useId()
  const isMissing = reason.trim() === ''

  function correct(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (outcome === undefined || isMissing) return
    act.mutate(
      {
        act: {
          kind: 'mark',
          keeper,
          marks: [{ appointment, outcome, seen, reason: reason.trim() }],
        },
        text: `${patientName}: corrected to “${outcomeInWords(outcome)}”.`,
      },
      { onSuccess: onDone },
    )
  }

  return (
    <form ref={form} className="app-act-form" onSubmit={correct} noValidate>
      <fieldset className="app-act-form__choices">
        <legend>What is right?</legend>
        {others.map((one) => (
          <label key={one.outcome}>
            <input
              type="radio"
              name={id}
              checked={outcome === one.outcome}
              onChange={() => setOutcome(one.outcome)}
            />{' '}
            {outcomeInWords(one.outcome)}
          </label>
        ))}
      </fieldset>
      {tried && outcome === undefined && (
        <p className="nhsuk-error-message" role="alert">
          Choose what is right
        </p>
      )}
      <label htmlFor={`${id}-reason`}>Why it is corrected</label>
      {tried && isMissing && (
        <p id={`${id}-fault`} className="nhsuk-error-message" role="alert">
          Enter the reason
        </p>
      )}
      <input
        id={`${id}-reason`}
        className="app-tool"
        value={reason}
        maxLength={500}
        autoComplete="off"
        aria-invalid={tried && isMissing}
        aria-describedby={tried && isMissing ? `${id}-fault` : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="app-act-form__buttons">
        <button type="submit" className="app-tool app-take" disabled={act.isPending}>
          {act.isPending ? 'One moment' : 'Save the correction'}
        </button>
        <button type="button" className="app-tool" onClick={onDone}>
          Leave it
        </button>
      </div>
    </form>
  )
}
