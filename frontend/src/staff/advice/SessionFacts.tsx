import type { SessionView } from '../../api/types'
import { dateOf, longDate, timeRange } from '../../lib/dates'
import { count, nhsNumber, sessionOf } from '../../lib/words'

/** When, with whom and where a session is. On one's own roster, with whom goes without saying. */
export function SessionFacts({ session, own = false }: { session: SessionView; own?: boolean }) {
  return (
    <dl className="app-facts">
      <dt>When</dt>
      <dd>
        {longDate(dateOf(session.start))}
        <br />
        {timeRange(session.start, session.end)}
      </dd>
      {!own && (
        <>
          <dt>With</dt>
          <dd>{session.practitionerName}</dd>
        </>
      )}
      <dt>Where</dt>
      <dd>
        {session.roomName}, {session.siteName}
      </dd>
    </dl>
  )
}

/** Who comes to a session: each by name, NHS number and place in their course. */
export function SessionPeople({ session }: { session: SessionView }) {
  return (
    <>
      <h3 className="nhsuk-heading-xs">
        {session.classId === null
          ? 'Patient'
          : count(session.attendees.length, 'person in this class', 'people in this class')}
      </h3>
      <ul className="app-attendees">
        {session.attendees.map((attendee) => (
          <li key={attendee.courseId}>
            <strong>{attendee.patientName}</strong>
            <span>NHS number {nhsNumber(attendee.nhsNumber)}</span>
            <span>{sessionOf(attendee)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
