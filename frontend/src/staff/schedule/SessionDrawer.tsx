import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { SessionView } from '../../api/types'
import { dateOf, longDate, timeRange } from '../../lib/dates'
import { count, nhsNumber, sessionOf } from '../../lib/words'
import type { Mark } from './marks'
import { Letters } from './TreatmentKey'

type Props = { session: SessionView; mark: Mark | undefined; onClose: () => void }

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

/** What there is to know about one session. It stands beside the week, which stays in use; Escape closes it. */
export function SessionDrawer({ session, mark, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another session in the same drawer is announced anew
  useEffect(() => heading.current?.focus(), [session.id])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose()
  }

  return (
    <div role="dialog" aria-labelledby="drawer-title" className="app-drawer" onKeyDown={onKeyDown}>
      <div className="app-drawer__head" data-tone={mark?.tone}>
        <h2 id="drawer-title" className="nhsuk-heading-s" ref={heading} tabIndex={-1}>
          <Letters mark={mark} /> {session.treatmentName}
        </h2>
        <button type="button" className="app-tool" onClick={onClose}>
          Close
        </button>
      </div>
      <div className="app-drawer__body">
        <Facts session={session} />
        <Attendees session={session} />
      </div>
    </div>
  )
}
