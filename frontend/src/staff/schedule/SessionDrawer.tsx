import type { Source } from '../../api/schedule'
import type { Draft, DraftStep, PractitionerWeek, SessionView } from '../../api/types'
import { dateOf, longDate, timeRange } from '../../lib/dates'
import { count, nhsNumber, sessionOf } from '../../lib/words'
import { Drawer } from '../advice/Drawer'
import { SessionAdvice } from '../advice/SessionAdvice'
import { StepsTaken } from '../advice/StepsTaken'
import type { Mark } from './marks'
import { Letters } from './TreatmentKey'

type Props = {
  session: SessionView
  mark: Mark | undefined
  source: Source
  /** The draft that can be adjusted, if there is one. */
  draft: Draft | undefined
  practitioners: readonly PractitionerWeek[]
  onStep: (done: DraftStep) => void
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
export function SessionDrawer({ session, mark, source, draft, practitioners, onStep, onClose }: Props) {
  return (
    <Drawer
      title={
        <>
          <Letters mark={mark} /> {session.treatmentName}
        </>
      }
      about={`${session.id} ${session.start}`}
      tone={mark?.tone}
      onClose={onClose}
    >
      <Facts session={session} />
      <Attendees session={session} />
      {source.from === 'draft' && draft !== undefined && (
        <StepsTaken draft={draft} source={source} quiet onUndone={onStep} />
      )}
      <SessionAdvice
        key={session.id}
        source={source}
        session={session}
        practitioners={practitioners}
        onStep={onStep}
      />
    </Drawer>
  )
}
