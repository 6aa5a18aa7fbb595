import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useClinic } from '../../api/clinic'
import { useOpenWork, useWaiting } from '../../api/live'
import { useUntoldCount } from '../../api/notices'
import { useOfferedPlaces } from '../../api/offers'
import { useLatestDraft } from '../../api/planning'
import { usePractitioners } from '../../api/records'
import { useSlack } from '../../api/repair'
import { useWeek } from '../../api/schedule'
import type { OpenWork, SessionView, WaitingCourse } from '../../api/types'
import { Only } from '../../components/Only'
import { Unread } from '../../components/Unread'
import { useNow } from '../../components/useNow'
import { Waiting } from '../../components/Waiting'
import { dateOf, longDate, mondayOf, timeRange } from '../../lib/dates'
import { count } from '../../lib/words'
import { LastAct } from '../desk/LastAct'
import { placeOrOutcome } from '../desk/outcomes'
import { PageHeading } from '../PageHeading'
import { Notes } from './Notes'
import {
  awayOn,
  decisionLines,
  draftLines,
  type Line,
  offerLines,
  registerLines,
  riskLines,
  sessionAddress,
  sessionsOn,
} from './today'

const FIRST_LINES = 8

function Lines({ title, lines, more }: { title: string; lines: readonly Line[]; more: ReactNode }) {
  if (lines.length === 0) return null
  return (
    <section className="app-panel app-todo">
      <h2 className="nhsuk-heading-s">
        {title}
        {lines.length > 1 && <span className="app-care__status"> {lines.length}</span>}
      </h2>
      <ul>
        {lines.slice(0, FIRST_LINES).map(({ key, text, to }) => (
          <li key={key}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
      </ul>
      {lines.length > FIRST_LINES && <p className="app-quiet">{more}</p>}
    </section>
  )
}

/** The one figure that reads 0 at the end of a good day: that it does is said too. */
function Untold({ untold }: { untold: number }) {
  return (
    <section className="app-panel app-todo">
      <h2 className="nhsuk-heading-s">Published but not told</h2>
      {untold === 0 ? (
        <p>Everybody has been told.</p>
      ) : (
        <ul>
          <li>
            <Link to="/messages">{count(untold, 'course')} changed and nobody has told the patient</Link>
          </li>
        </ul>
      )}
    </section>
  )
}

function Arrivals({ sessions, now }: { sessions: readonly SessionView[]; now: string }) {
  const people = sessions.reduce((sum, { attendees }) => sum + attendees.length, 0)
  if (sessions.length === 0) return <p className="app-draft-note">Nobody is expected today.</p>
  return (
    <table className="app-table app-table--stacking">
      <caption>
        Who comes today: {count(people, 'person', 'people')} in {count(sessions.length, 'session')}
      </caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Who</th>
          <th scope="col">Treatment</th>
          <th scope="col">With</th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id} data-past={session.end <= now || undefined}>
            <th scope="row">
              <Link to={sessionAddress(session.id, session.start, mondayOf)}>
                {timeRange(session.start, session.end)}
              </Link>
            </th>
            <td data-label="Who">
              <ul className="app-people">
                {session.attendees.map((attendee) => (
                  <li key={attendee.courseId}>
                    {attendee.patientName} <span className="app-quiet">{placeOrOutcome(attendee)}</span>
                  </li>
                ))}
              </ul>
            </td>
            <td data-label="Treatment">{session.treatmentName}</td>
            <td data-label="With">{session.practitionerName}</td>
            <td data-label="Where">
              {session.roomName}, {session.siteName}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function waitingLines(waiting: readonly WaitingCourse[]): Line[] {
  const owed = waiting.reduce((sum, one) => sum + one.owed, 0)
  if (owed === 0) return []
  const text = `${count(owed, 'session')} of ${count(waiting.length, 'course')} without an appointment`
  return [{ key: 'waiting', text, to: '/waiting' }]
}

const NO_WORK: OpenWork = { registers: [], decisions: [] }

/** What the day asks for. A part that cannot be read is said to be missing, and the others stand. */
function Day({ now }: { now: string }) {
  const date = dateOf(now)
  const week = useWeek({ from: 'published' }, mondayOf(date))
  const work = useOpenWork()
  const slack = useSlack()
  const waiting = useWaiting()
  const draft = useLatestDraft()
  const untold = useUntoldCount()
  const offers = useOfferedPlaces()
  const staff = usePractitioners()
  const open = work.data ?? NO_WORK
  if (week.isPending || work.isPending) return <Waiting what="Looking at today" />
  return (
    <>
      <Unread
        parts={[
          { what: 'who comes today', query: week },
          { what: 'registers and decisions', query: work },
          { what: 'who is not told', query: untold },
          { what: 'who was offered a place', query: offers },
          { what: 'who waits for an appointment', query: waiting },
          { what: 'who runs out of time', query: slack },
          { what: 'the latest draft', query: draft },
          { what: 'who is away', query: staff },
        ]}
      />
      <div className="app-todos">
        <Only who="keepDesk">
          <Lines title="Waiting for a decision" lines={draftLines(draft.data)} more="" />
        </Only>
        <Lines
          title="Registers not filled in"
          lines={registerLines(open, mondayOf)}
          more="The others follow as these are filled in."
        />
        <Lines
          title="A clinician should decide"
          lines={decisionLines(open)}
          more="The others follow as these are decided."
        />
        {untold.data !== undefined && <Untold untold={untold.data.untold} />}
        <Lines title="Offered a free place" lines={offerLines(offers.data ?? [])} more="" />
        <Lines title="Not placed" lines={waitingLines(waiting.data ?? [])} more="" />
        <Lines
          title="Running out of time"
          lines={riskLines(slack.data ?? [])}
          more={<Link to="/time-left?show=running-out">All of them</Link>}
        />
        <Lines title="Away today" lines={awayOn(staff.data ?? [], date)} more="" />
      </div>
      <Notes />
      {week.data !== undefined && <Arrivals sessions={sessionsOn(week.data.sessions, date)} now={now} />}
    </>
  )
}

/** The first page: who comes today, who is away, and what waits for somebody; each line is one press from being dealt with. */
export default function TodayPage() {
  const now = useNow()
  const date = dateOf(now)
  const { data: clinic } = useClinic()
  return (
    <>
      <div className="app-page-head">
        <PageHeading title="Today">Today, {longDate(date)}</PageHeading>
        <div className="app-page-head__actions">
          <button type="button" className="app-tool" onClick={() => window.print()}>
            Print
          </button>
          <Link to="/schedule/day">Day as a time line</Link>
        </div>
      </div>
      <p className="app-print-only">
        {clinic?.name}. Printed on {longDate(date)}.
      </p>
      <LastAct />
      <Day now={now} />
    </>
  )
}
