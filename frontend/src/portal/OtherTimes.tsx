import { type FormEvent, useState } from 'react'
import { useMoveOwn, useOtherTimes } from '../api/portal'
import type { PatientPlace } from '../api/types'
import { Waiting } from '../components/Waiting'
import { dateOf, longDate, timeRange } from '../lib/dates'
import { PortalProblem } from './PortalProblem'
import type { OwnSession } from './sessions'

export function timeInWords({ start, end }: Pick<PatientPlace, 'start' | 'end'>): string {
  return `${longDate(dateOf(start))}, ${timeRange(start, end)}`
}

type Props = { session: OwnSession; onDone: (words: string) => void }

/** Other times for a session; taking one moves it at once. */
export function OtherTimes({ session, onDone }: Props) {
  const { data, error, isPending } = useOtherTimes(session.appointment)
  const [chosen, setChosen] = useState<string>()
  const [isUnchosen, setUnchosen] = useState(false)
  const move = useMoveOwn()
  if (isPending) return <Waiting what="Looking for other times" />
  if (data === undefined) return <PortalProblem error={error} isRead />
  const { times } = data
  if (times.length === 0) {
    return <p>There is no other time that fits your treatment just now. Ask the clinic.</p>
  }

  function take(event: FormEvent) {
    event.preventDefault()
    const place = times.find(({ start }) => start === chosen)
    setUnchosen(place === undefined)
    if (place === undefined) return
    move.mutate(
      { session, place },
      { onSuccess: () => onDone(`Your session is moved to ${timeInWords(place)}.`) },
    )
  }

  return (
    <form onSubmit={take} className="portal-form">
      <fieldset className="portal-times">
        <legend className="nhsuk-label">Choose another time</legend>
        {isUnchosen && (
          <p className="nhsuk-error-message" role="alert">
            Choose one of the times
          </p>
        )}
        {times.map((place) => (
          <label key={place.start} className="portal-time">
            <input
              type="radio"
              name="time"
              checked={chosen === place.start}
              onChange={() => setChosen(place.start)}
            />
            <span>
              <strong>{longDate(dateOf(place.start))}</strong>
              <br />
              {timeRange(place.start, place.end)}, with {place.practitionerName}
              <br />
              {place.roomName}, {place.siteName}
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className="portal-button" disabled={move.isPending}>
        {move.isPending ? 'One moment' : 'Move my session to this time'}
      </button>
      {move.isError && <PortalProblem key={move.submittedAt} error={move.error} />}
    </form>
  )
}
