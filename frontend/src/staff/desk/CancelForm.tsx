import { type FormEvent, useId, useState } from 'react'
import { type CancelledHow, useAct } from '../../api/desk'
import { useKeptRefusal } from '../../components/KeptRefusals'
import { useFirstFocus } from '../../components/useFirstFocus'
import { CANCELLED } from './outcomes'

type Props = {
  appointment: string
  revision: number
  patientName: string
  onDone: () => void
}

/** Calls an appointment off: by whom, and why. */
export function CancelForm({ appointment, revision, patientName, onDone }: Props) {
  const [how, setHow] = useState<CancelledHow>('CANCELLED_BY_PATIENT')
  const [reason, setReason] = useState('')
  const act = useAct(useKeptRefusal())
  const form = useFirstFocus()
  const id = useId()

  function cancel(event: FormEvent) {
    event.preventDefault()
    act.mutate(
      {
        act: { kind: 'cancel', appointment, seen: revision, how, reason },
        text: `${patientName}’s appointment is cancelled. The place is free.`,
      },
      { onSuccess: onDone },
    )
  }

  return (
    <form ref={form} className="app-act-form" onSubmit={cancel}>
      <fieldset className="app-act-form__choices">
        <legend>Who cancels?</legend>
        {CANCELLED.map((one) => (
          <label key={one.how}>
            <input type="radio" name={id} checked={how === one.how} onChange={() => setHow(one.how)} />{' '}
            {one.text}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-reason`}>Reason, if one was given</label>
      <input
        id={`${id}-reason`}
        className="app-tool"
        value={reason}
        maxLength={500}
        autoComplete="off"
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="app-act-form__buttons">
        <button type="submit" className="app-tool app-take" disabled={act.isPending}>
          {act.isPending ? 'One moment' : 'Cancel the appointment'}
        </button>
        <button type="button" className="app-tool" onClick={onDone}>
          Keep it
        </button>
      </div>
    </form>
  )
}
