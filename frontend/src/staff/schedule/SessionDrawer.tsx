import type { Source } from '../../api/schedule'
import type { PractitionerWeek, SessionView } from '../../api/types'
import { dateOf, longDate, timeRange } from '../../lib/dates'
import { count, nhsNumber, sessionOf } from '../../lib/words'
import { Drawer } from '../advice/Drawer'
import { SessionAdvice } from '../advice/SessionAdvice'
import type { Mark } from './marks'
import { Letters } from './TreatmentKey'

type Props = {
  session: SessionView
  mark: Mark | undefined
  source: Source
  practitioners: readonly PractitionerWeek[]
  onClose: () => void
}

function Facts({ session }: { session: SessionView }) {
  return (
    <dl className="app-facts">
      <dt>When</dt>
      <dd>
        {longDate(dateOf(session.start))}
        <br />
        {timeRange(session.start, session.end)}
      </dd>
      <dt>With</dt>
      <dd>{session.practitionerName}</dd>
      <dt>Where</dt>
      <dd>
        {session.roomName}, {session.siteName}
      </dd>
    </dl>
  )
}

function Attendees({ session }: { session: SessionView }) {
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

/** What there is to know about one session, why it is where it is, and where else it could be. */
export function SessionDrawer({ session, mark, source, practitioners, onClose }: Props) {
  return (
    <Drawer
      title={
        <>
          <Letters mark={mark} /> {session.treatmentName}
        </>
      }
      about={session.id}
      tone={mark?.tone}
      onClose={onClose}
    >
      <Facts session={session} />
      <Attendees session={session} />
      <SessionAdvice key={session.id} source={source} session={session} practitioners={practitioners} />
    </Drawer>
  )
}
