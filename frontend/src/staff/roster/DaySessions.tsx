import { useId } from 'react'
import type { Attendee, SessionView } from '../../api/types'
import { KeptRefusals } from '../../components/KeptRefusals'
import { dateOf, dayDate, timeRange } from '../../lib/dates'
import { nhsNumber } from '../../lib/words'
import { ActProblem } from '../desk/ActProblem'
import { placeOrOutcome } from '../desk/outcomes'
import { QuickRegister } from './QuickRegister'

function People({ attendees }: { attendees: Attendee[] }) {
  return (
    <ul className="app-people">
      {attendees.map((attendee) => (
        <li key={attendee.courseId}>
          <strong>{attendee.patientName}</strong>
          <span className="app-people__number">{nhsNumber(attendee.nhsNumber)}</span>
          <span className="app-people__place">{placeOrOutcome(attendee)}</span>
        </li>
      ))}
    </ul>
  )
}

/** How a session is asked about. */
export type Asking = {
  onAsk: (session: SessionView) => void
  /** The clinic's time: what has begun cannot be elsewhere any more, and has a register instead. */
  now: string
  /** Who records outcomes. */
  by: string
}

function Ask({ session, asking: { onAsk, now } }: { session: SessionView; asking: Asking }) {
  return (
    <button
      type="button"
      className="app-tool app-roster__why"
      data-session={session.id}
      aria-haspopup="dialog"
      onClick={() => onAsk(session)}
    >
      {session.start <= now ? 'Register' : 'Why?'}
      <span className="nhsuk-u-visually-hidden">
        {' '}
        {dayDate(dateOf(session.start))}, {timeRange(session.start, session.end)}, {session.treatmentName}
      </span>
    </button>
  )
}

/** Whether somebody's outcome has not been recorded. */
function isOpen({ attendees }: SessionView): boolean {
  return attendees.some(({ outcome }) => outcome === 'BOOKED')
}

type SessionProps = { session: SessionView; asking: Asking }

function Card({ session, asking }: SessionProps) {
  const title = useId()
  return (
    <li className="app-card" aria-labelledby={title}>
      <div className="app-card__head">
        <h3 id={title} className="app-card__time">
          {timeRange(session.start, session.end)}
        </h3>
        <Ask session={session} asking={asking} />
      </div>
      <p className="app-card__what">{session.treatmentName}</p>
      {session.start <= asking.now && isOpen(session) ? (
        <QuickRegister
          session={session}
          by={asking.by}
          meanwhile={<People attendees={session.attendees} />}
        />
      ) : (
        <People attendees={session.attendees} />
      )}
      <p className="app-card__where">
        {session.roomName}, {session.siteName}
      </p>
    </li>
  )
}

function Row({ session, asking }: SessionProps) {
  return (
    <tr>
      <th scope="row" className="app-roster__time">
        {timeRange(session.start, session.end)}
      </th>
      <td className="app-roster__ask">
        <Ask session={session} asking={asking} />
      </td>
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

type Props = { sessions: SessionView[]; label: string; narrow: boolean; asking: Asking }

function Sessions({ sessions, label, narrow, asking }: Props) {
  if (sessions.length === 0) return null
  if (narrow) {
    return (
      <ul className="app-cards">
        {sessions.map((session) => (
          <Card key={session.id} session={session} asking={asking} />
        ))}
      </ul>
    )
  }
  return (
    <table className="app-table app-roster" aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className="app-roster__time">
            Time
          </th>
          <th scope="col" className="app-roster__ask">
            <span className="nhsuk-u-visually-hidden">Reasons or register</span>
          </th>
          <th scope="col">Patient, NHS number and session</th>
          <th scope="col" className="app-roster__fifth">
            Treatment
          </th>
          <th scope="col" className="app-roster__fifth">
            Room
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <Row key={session.id} session={session} asking={asking} />
        ))}
      </tbody>
    </table>
  )
}

/** One day's sessions: a table where there is room for one, cards on a phone. */
export function DaySessions(props: Props) {
  return (
    <KeptRefusals problem={ActProblem}>
      <Sessions {...props} />
    </KeptRefusals>
  )
}
