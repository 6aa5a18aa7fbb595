import { Link, useSearchParams } from 'react-router'
import { useRosterWeek } from '../../api/schedule'
import type { SessionView } from '../../api/types'
import { ServiceProblem } from '../../components/ServiceProblem'
import { useFocusBack } from '../../components/useFocusBack'
import { useNarrow } from '../../components/useNarrow'
import { useNow } from '../../components/useNow'
import { Waiting } from '../../components/Waiting'
import { dateOf, dayDate, longDate, mondayOf, weekName } from '../../lib/dates'
import { count } from '../../lib/words'
import { LastAct } from '../desk/LastAct'
import { PageHeading } from '../PageHeading'
import { weekInAddress, workingWeek } from '../schedule/address'
import { WeekNav } from '../schedule/WeekNav'
import { type Asking, DaySessions } from './DaySessions'
import { NoteToDesk } from './NoteToDesk'
import { Offline } from './Offline'
import { RosterCalendar } from './RosterCalendar'
import { RosterChanges } from './RosterChanges'
import { RosterDrawer } from './RosterDrawer'
import { type RosterDay, rosterDays } from './roster'

type DayProps = { day: RosterDay; heading: string; narrow: boolean; asking: Asking }

function Day({ day, heading, narrow, asking }: DayProps) {
  return (
    <section className="app-day">
      <h2 className="nhsuk-heading-s app-day__name">{heading}</h2>
      <p className="app-day__hours">
        {[day.sessions.length === 0 ? 'No sessions' : count(day.sessions.length, 'session'), day.hours]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      <DaySessions sessions={day.sessions} label={dayDate(day.date)} narrow={narrow} asking={asking} />
    </section>
  )
}

type DaysProps = { days: RosterDay[]; now: string; isThisWeek: boolean; asking: Asking }

function Days({ days, now, isThisWeek, asking }: DaysProps) {
  const narrow = useNarrow()
  const todays = days.find(({ date }) => date === now)
  const others = days.filter(({ date }) => date !== now)
  return (
    <>
      {isThisWeek && (
        <div className="app-today">
          {todays === undefined ? (
            <section className="app-day">
              <h2 className="nhsuk-heading-s app-day__name">Today, {longDate(now)}</h2>
              <p>You have no sessions today.</p>
            </section>
          ) : (
            <Day day={todays} heading={`Today, ${longDate(now)}`} narrow={narrow} asking={asking} />
          )}
        </div>
      )}
      {others.map((day) => (
        <Day key={day.date} day={day} heading={dayDate(day.date)} narrow={narrow} asking={asking} />
      ))}
    </>
  )
}

/** Where to look when there is nothing to see in a week. */
function NothingHere({ nextAfter }: { nextAfter: string | null }) {
  return (
    <p className="app-draft-note">
      You have no sessions in this week.{' '}
      {nextAfter === null ? (
        'Nothing is published for you after it yet.'
      ) : (
        <Link to={`?week=${mondayOf(nextAfter)}`}>Your next session is on {longDate(nextAfter)}</Link>
      )}
    </p>
  )
}

/** The therapist's own sessions: today first, then the rest of the week. */
export default function RosterPage({ by }: { by: string }) {
  const [params, setParams] = useSearchParams()
  const moment = useNow()
  const now = dateOf(moment)
  const thisWeek = mondayOf(now)
  const monday = weekInAddress(params.get('week'), workingWeek(now))
  const { data: roster, error, isPending, refetch } = useRosterWeek(monday)
  const opened = roster?.sessions.find(({ id }) => id === params.get('session'))
  useFocusBack('data-session', opened?.id)

  // Opened as a page of its own, so that Back on a phone closes it.
  const open = ({ id }: SessionView) => setParams({ week: monday, session: id })
  const close = () => setParams({ week: monday }, { replace: true })

  return (
    <>
      <div className="app-page-head">
        <PageHeading title="My sessions" />
        <p className="app-page-head__note">
          {roster !== undefined && `${roster.practitionerName}, `}week {weekName(monday)}
        </p>
        <div className="app-page-head__actions">
          <button type="button" className="app-tool" onClick={() => window.print()}>
            Print
          </button>
        </div>
      </div>
      <p className="app-print-only">
        {roster?.practitionerName}. Printed on {longDate(now)}.
      </p>
      <WeekNav monday={monday} thisWeek={thisWeek} onGo={(week) => setParams({ week })} />
      {opened === undefined && <LastAct />}
      <Offline by={by} monday={monday} roster={roster} />
      <RosterChanges />
      {isPending && <Waiting what="Loading your sessions" />}
      {roster === undefined && error !== null && (
        <ServiceProblem error={error} onRetry={() => void refetch()} />
      )}
      {roster?.sessions.length === 0 && <NothingHere nextAfter={roster.nextAfter} />}
      {roster !== undefined && (
        <Days
          days={rosterDays(roster)}
          now={now}
          isThisWeek={monday === thisWeek}
          asking={{ onAsk: open, now: moment, by }}
        />
      )}
      <NoteToDesk />
      <RosterCalendar />
      {opened !== undefined && (
        <RosterDrawer session={opened} begun={opened.start <= moment} by={by} onClose={close} />
      )}
    </>
  )
}
