import { type FormEvent, useId, useState } from 'react'
import { useCareAct } from '../../api/care'
import type { CareCourse } from '../../api/types'
import { useKeptRefusal } from '../../components/KeptRefusals'
import { TextField } from '../records/TextField'

type Props = { course: CareCourse; patientName: string }

function End({ course, patientName, onDone }: Props & { onDone: () => void }) {
  const [status, setStatus] = useState<'COMPLETED' | 'STOPPED'>('COMPLETED')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useCareAct(useKeptRefusal())
  const name = useId()
  const isMissing = reason.trim() === ''

  function end(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isMissing) return
    const how = status === 'COMPLETED' ? 'completed' : 'stopped'
    act.mutate(
      {
        act: { kind: 'end', course: course.id, status, reason: reason.trim() },
        text: `${course.treatmentName} for ${patientName} is ${how}.`,
      },
      { onSuccess: onDone },
    )
  }

  return (
    <form className="app-act-form" onSubmit={end} noValidate>
      <fieldset className="app-act-form__choices">
        <legend>How does it end?</legend>
        <label>
          <input
            type="radio"
            name={name}
            checked={status === 'COMPLETED'}
            onChange={() => setStatus('COMPLETED')}
          />{' '}
          Completed
        </label>
        <label>
          <input
            type="radio"
            name={name}
            checked={status === 'STOPPED'}
            onChange={() => setStatus('STOPPED')}
          />{' '}
          Stopped early
        </label>
      </fieldset>
      <TextField label="Reason" value={reason} onChange={setReason} />
      {tried && isMissing && (
        <p className="nhsuk-error-message" role="alert">
          Enter the reason
        </p>
      )}
      <div className="app-act-form__buttons">
        <button type="submit" className="app-tool app-take" disabled={act.isPending}>
          {act.isPending ? 'One moment' : 'End the course'}
        </button>
        <button type="button" className="app-tool" onClick={onDone}>
          Leave it
        </button>
      </div>
    </form>
  )
}

/** Pauses a course, lets it go on, or ends it. */
export function CourseLife({ course, patientName }: Props) {
  const [ending, setEnding] = useState(false)
  const act = useCareAct(useKeptRefusal())
  const { id, status, treatmentName } = course
  const isPaused = status === 'PAUSED'
  if (status === 'COMPLETED' || status === 'STOPPED') return null
  return (
    <>
      {!ending && (
        <div className="app-register__more">
          <button
            type="button"
            className="app-tool"
            disabled={act.isPending}
            onClick={() =>
              act.mutate({
                act: { kind: isPaused ? 'resume' : 'pause', course: id },
                text: `${treatmentName} for ${patientName} ${isPaused ? 'goes on' : 'is paused'}.`,
              })
            }
          >
            {isPaused ? 'Go on with' : 'Pause'} {treatmentName.toLowerCase()}
          </button>
          <button type="button" className="app-tool" onClick={() => setEnding(true)}>
            End {treatmentName.toLowerCase()}
          </button>
        </div>
      )}
      {ending && <End course={course} patientName={patientName} onDone={() => setEnding(false)} />}
    </>
  )
}
