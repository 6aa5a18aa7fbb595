import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useClinic } from '../../api/clinic'
import { useHolds } from '../../api/holds'
import { rooms, sites } from '../../api/kinds'
import { useRecords } from '../../api/records'
import { useWeek } from '../../api/schedule'
import type { Clinic, ScheduleWeek } from '../../api/types'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Unread } from '../../components/Unread'
import { useFocusBack } from '../../components/useFocusBack'
import { Waiting } from '../../components/Waiting'
import { today } from '../../lib/clock'
import { addDays, dateOf, isDate, longDate, mondayOf } from '../../lib/dates'
import { HeldNow } from '../desk/HeldNow'
import { LastAct } from '../desk/LastAct'
import { PageHeading } from '../PageHeading'
import { marksFor } from '../schedule/marks'
import { SessionDrawer } from '../schedule/SessionDrawer'
import { BookHere, type FreeTime } from './BookHere'
import { DayLines } from './DayLines'
import { type By, dayOf } from './day'
import { roomsOn } from './rooms'

type ShownProps = { week: ScheduleWeek; clinic: Clinic; date: string; by: By }

function Shown({ week, clinic, date, by }: ShownProps) {
  const [params, setParams] = useSearchParams()
  const [free, setFree] = useState<FreeTime>()
  const allRooms = useRecords(rooms)
  const allSites = useRecords(sites)
  const holds = useHolds()
  const isReady = by === 'practitioner' || (allRooms.data !== undefined && allSites.data !== undefined)
  const day = dayOf(week, date, by, roomsOn(date, allRooms.data ?? [], allSites.data ?? []), holds.data)
  const marks = marksFor(clinic.treatments, week.sessions)
  const opened = week.sessions.find(({ id }) => id === params.get('session'))
  useFocusBack('data-session', opened?.id)

  function open(session: string | null) {
    const next = new URLSearchParams(params)
    if (session === null) next.delete('session')
    else next.set('session', session)
    setFree(undefined)
    setParams(next, { replace: true })
  }

  return (
    <>
      {opened === undefined && <LastAct />}
      <HeldNow only={({ places }) => places.some(({ start }) => dateOf(start) === date)} />
      {!isReady && allRooms.error === null && allSites.error === null && <Waiting what="Loading the rooms" />}
      <Unread
        parts={[
          { what: 'places that are held', query: holds },
          ...(by === 'room'
            ? [
                { what: 'the rooms', query: allRooms },
                { what: 'when the sites are open', query: allSites },
              ]
            : []),
        ]}
      />
      {isReady && day.rows.length === 0 ? (
        <p className="app-draft-note">Nobody works on this day.</p>
      ) : (
        <DayLines
          day={day}
          by={by}
          marks={marks}
          onOpen={open}
          onFree={
            date > today()
              ? (row, { from, to }) => {
                  open(null)
                  setFree({ date, from, to, by, id: row.id, name: row.name })
                }
              : undefined
          }
        />
      )}
      {free !== undefined && <BookHere free={free} onClose={() => setFree(undefined)} />}
      {opened !== undefined && (
        <SessionDrawer
          session={opened}
          mark={marks.get(opened.treatment)}
          source={{ from: 'published' }}
          draft={undefined}
          practitioners={week.practitioners}
          outdated={false}
          onStep={() => undefined}
          onMoved={() => undefined}
          onClose={() => open(null)}
        />
      )}
    </>
  )
}

/** One day as it is published, by practitioner or by room, with the time that is free. */
export default function DayPage() {
  const [params, setParams] = useSearchParams()
  const asked = params.get('date')
  const date = isDate(asked) ? asked : today()
  const by: By = params.get('by') === 'room' ? 'room' : 'practitioner'
  const clinic = useClinic()
  const week = useWeek({ from: 'published' }, mondayOf(date))
  const go = (to: string) => setParams({ date: to, by })
  return (
    <>
      <div className="app-page-head">
        <PageHeading title={longDate(date)} />
        <div className="app-page-head__actions">
          <button type="button" className="app-tool" onClick={() => window.print()}>
            Print
          </button>
          <Link to={`/schedule?week=${mondayOf(date)}`}>Whole week</Link>
        </div>
      </div>
      <div className="app-week-nav">
        <button type="button" className="app-tool" onClick={() => go(addDays(date, -1))}>
          <span aria-hidden="true">‹ </span>Previous day
        </button>
        <button type="button" className="app-tool" disabled={date === today()} onClick={() => go(today())}>
          Today
        </button>
        <button type="button" className="app-tool" onClick={() => go(addDays(date, 1))}>
          Next day<span aria-hidden="true"> ›</span>
        </button>
        <label className="app-week-nav__jump">
          Go to date
          <input
            className="app-tool"
            type="date"
            value={date}
            onChange={({ target }) => isDate(target.value) && go(target.value)}
          />
        </label>
        <fieldset className="app-switch">
          <legend className="nhsuk-u-visually-hidden">Rows</legend>
          {(['practitioner', 'room'] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="by"
                checked={by === each}
                onChange={() => setParams({ date, by: each })}
              />
              <span>{each === 'practitioner' ? 'By practitioner' : 'By room'}</span>
            </label>
          ))}
        </fieldset>
      </div>
      {(week.isPending || clinic.isPending) && <Waiting key={date} what="Loading the day" />}
      {week.data === undefined && week.error !== null && (
        <ServiceProblem error={week.error} onRetry={() => void week.refetch()} />
      )}
      {week.data !== undefined && clinic.data === undefined && clinic.error !== null && (
        <ServiceProblem error={clinic.error} onRetry={() => void clinic.refetch()} />
      )}
      {week.data !== undefined && clinic.data != null && (
        <Shown key={`${date} ${by}`} week={week.data} clinic={clinic.data} date={date} by={by} />
      )}
    </>
  )
}
