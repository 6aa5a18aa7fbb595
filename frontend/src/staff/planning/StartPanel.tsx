import { Button } from 'nhsuk-react-components'
import { type FormEvent, useId } from 'react'
import { useStartRun } from '../../api/planning'
import { problemOf } from '../../api/problem'
import { problemInWords } from '../problemWords'

const TIMES = [
  { seconds: 30, text: '30 seconds', hint: 'a first look' },
  { seconds: 120, text: '2 minutes', hint: 'enough for most clinics' },
  { seconds: 600, text: '10 minutes', hint: 'for a large clinic' },
  { seconds: 3600, text: '1 hour', hint: 'for the last few per cent' },
] as const

function refusal(error: unknown): string | undefined {
  if (error === null) return undefined
  switch (problemOf(error)?.kind) {
    case 'run-in-progress':
      return 'A planning run is already under way. You can follow it here.'
    case 'no-clinic':
      return 'There is no clinic to plan for yet. Import one first.'
    default:
      return problemInWords(error, 'Planning could not be started. Try again in a few minutes.')
  }
}

/** Asks how long to plan for, and starts. */
export function StartPanel({ title }: { title: string }) {
  const start = useStartRun()
  const message = refusal(start.error)
  const group = useId()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    start.mutate(Number(new FormData(event.currentTarget).get('seconds')))
  }

  return (
    <form className="app-panel" onSubmit={submit}>
      <h2 className="nhsuk-heading-m">{title}</h2>
      <p>
        The planner makes a draft. Nothing changes for patients or therapists until you publish it; then
        everybody concerned stands under Messages until they are told.
      </p>
      <fieldset className="app-times">
        <legend>How long may it take?</legend>
        {TIMES.map(({ seconds, text, hint }, index) => (
          <label key={seconds} className="app-times__choice" htmlFor={`${group}-${seconds}`}>
            <input
              id={`${group}-${seconds}`}
              type="radio"
              name="seconds"
              value={seconds}
              defaultChecked={index === 0}
            />
            <strong>{text}</strong>
            <span>{hint}</span>
          </label>
        ))}
      </fieldset>
      {message !== undefined && (
        <p className="nhsuk-error-message" role="alert">
          {message}
        </p>
      )}
      <Button type="submit" small disabled={start.isPending}>
        Plan
      </Button>
    </form>
  )
}
