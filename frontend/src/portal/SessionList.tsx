import { useId } from 'react'
import { dateOf, longDate, timeRange } from '../lib/dates'
import { sessionOf } from '../lib/words'
import { CannotComeLink } from './SessionActions'
import type { OwnSession } from './sessions'

type Props = { heading: string; sessions: OwnSession[]; isToCome?: boolean }

/** Sessions one under the other: the date first, then the rest. */
export function SessionList({ heading, sessions, isToCome = false }: Props) {
  const id = useId()
  return (
    <section className="portal-section" aria-labelledby={id}>
      <h2 id={id} className="nhsuk-heading-m">
        {heading}
      </h2>
      <ul className="portal-list">
        {sessions.map((session) => (
          <li key={session.appointment}>
            <h3 className="portal-list__date">{longDate(dateOf(session.start))}</h3>
            <p className="portal-list__time">{timeRange(session.start, session.end)}</p>
            <p>
              {session.treatmentName}, {sessionOf(session).toLowerCase()}
            </p>
            <p className="portal-list__where">
              {session.siteName}, {session.roomName}, with {session.practitionerName}
            </p>
            {isToCome && <CannotComeLink session={session} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
