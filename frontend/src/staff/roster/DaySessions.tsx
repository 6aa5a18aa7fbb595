import { useId } from 'react'
import type { Attendee, SessionView } from '../../api/types'
import { timeRange } from '../../lib/dates'
import { nhsNumber, sessionOf } from '../../lib/words'

function People({ attendees }: { attendees: Attendee[] }) {
  return (
    <ul className="app-people">
      {attendees.map((attendee) => (
        <li key={attendee.courseId}>
          <strong>{attendee.patientName}</strong>
          <span className="app-people__number">{nhsNumber(attendee.nhsNumber)}</span>
          <span className="app-people__place">{sessionOf(attendee)}</span>
        </li>
      ))}
    </ul>
  )
}

function Card({ session }: { session: SessionView }) {
  const title = useId()
  return (
    <li className="app-card" aria-labelledby={title}>
      <h3 id={title} className="app-card__time">
        {timeRange(session.start, session.end)}
      </h3>
      <p className="app-card__what">{session.treatmentName}</p>
      <People attendees={session.attendees} />
      <p className="app-card__where">
        {session.roomName}, {session.siteName}
      </p>
    </li>
  )
}

function Row({ session }: { session: SessionView }) {
  return (
    <tr>
      <th scope="row" className="app-roster__time">
        {timeRange(session.start, session.end)}
      </th>
      <td>
        <People attendees={session.attendees} />
      </td>
      <td>{session.treatmentName}</td>
      <td>
        {session.roomName}
        <span className="app-roster__site">{session.siteName}</span>
      </td>
    </tr>
  )
}

type Props = { sessions: SessionView[]; label: string; narrow: boolean }

/** One day's sessions: a table where there is room for one, cards on a phone. */
export function DaySessions({ sessions, label, narrow }: Props) {
  if (sessions.length === 0) return null
  if (narrow) {
    return (
      <ul className="app-cards">
        {sessions.map((session) => (
          <Card key={session.id} session={session} />
        ))}
      </ul>
    )
  }
  return (
    <table className="app-table app-roster" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Patient, NHS number and session</th>
          <th scope="col">Treatment</th>
          <th scope="col">Room</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <Row key={session.id} session={session} />
        ))}
      </tbody>
    </table>
  )
}
