import { type ReactNode, useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { Source } from '../../api/schedule'
import type { Clinic, Draft, DraftStep, ScheduleWeek } from '../../api/types'
import { Only } from '../../components/Only'
import { useFocusBack } from '../../components/useFocusBack'
import { useNarrow } from '../../components/useNarrow'
import { dateOf } from '../../lib/dates'
import { count } from '../../lib/words'
import { HeldNow } from '../desk/HeldNow'
import { LastAct } from '../desk/LastAct'
import { Agenda } from './Agenda'
import { visibleSessions } from './find'
import { marksFor } from './marks'
import { chipsOf, type Matrix, matrix } from './matrix'
import { ScheduleToolbar } from './ScheduleToolbar'
import { SessionDrawer } from './SessionDrawer'
import type { useScheduleAddress } from './useScheduleAddress'
import { WeekMatrix } from './WeekMatrix'
import { isAmong, type Whom, whomGroups, whomOf } from './whom'

type Props = {
  /** Undefined while it is not there. */
  week: ScheduleWeek | undefined
  /** What stands where the week will be. */
  instead: ReactNode
  /** An earlier revision of the draft's week is shown until this one is there. */
  outdated: boolean
  source: Source
  clinic: Clinic
  address: ReturnType<typeof useScheduleAddress>
  draft: Draft | undefined
  today: string
}

const NO_WEEK: ScheduleWeek = {
  monday: '',
  state: 'EMPTY',
  days: [],
  practitioners: [],
  closedDates: [],
  sessions: [],
}

/** The practitioners chosen, and while a patient is looked for only those who see them. */
function narrowed(whole: Matrix, shown: ReadonlySet<string>, find: string, whom: Whom): Matrix {
  const chosen = whole.rows.filter(({ practitioner }) => isAmong(practitioner, whom))
  if (find.trim() === '') return { ...whole, rows: chosen }
  return {
    ...whole,
    rows: chosen.filter(({ cells }) => cells.some((cell) => chipsOf(cell).some(({ id }) => shown.has(id)))),
  }
}

function NothingHere({
  week,
  hasDraft,
  isDraft,
}: {
  week: ScheduleWeek
  hasDraft: boolean
  isDraft: boolean
}) {
  if (week.sessions.length > 0) return null
  if (week.state === 'EMPTY' && !isDraft) {
    return (
      <p className="app-draft-note">
        Nothing is published in this week.{' '}
        <Only who="keepDesk">
          <Link to="/planning">{hasDraft ? 'Review the draft that is waiting' : 'Plan a schedule'}</Link>
        </Only>
      </p>
    )
  }
  return <p className="app-draft-note">There are no sessions in this week.</p>
}

/** The week itself, and what the reader does with it: filter, find, open a session. */
export function WeekOnShow(props: Props) {
  const { instead, outdated, source, clinic, address, draft, today } = props
  const week = props.week ?? NO_WEEK
  const hasDraft = draft !== undefined
  const [find, setFind] = useState('')
  const [chosen, setChosen] = useState('')
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const narrow = useNarrow()
  const marks = useMemo(() => marksFor(clinic.treatments, week.sessions), [clinic.treatments, week.sessions])
  const whole = useMemo(() => matrix(week), [week])
  const visible = useMemo(
    () => visibleSessions(week.sessions, { find, hidden }),
    [week.sessions, find, hidden],
  )
  const shown = useMemo(() => new Set(visible.map(({ id }) => id)), [visible])
  const groups = useMemo(() => whomGroups(week.practitioners), [week.practitioners])
  const onShow = useMemo(
    () => narrowed(whole, shown, find, whomOf(groups, chosen)),
    [whole, shown, find, groups, chosen],
  )
  const opened = week.sessions.find(({ id }) => id === address.sessionId)
  useFocusBack('data-session', opened?.id)

  function toggle(code: string) {
    const next = new Set(hidden)
    if (!next.delete(code)) next.add(code)
    setHidden(next)
  }

  /** Goes where the session is now; one that has no place any more is closed. */
  function follow({ sessionId, start }: DraftStep) {
    if (sessionId === null || start === null) address.close()
    else address.openIn(start, sessionId)
  }

  return (
    <>
      {opened === undefined && source.from === 'published' && <LastAct />}
      {source.from === 'published' && (
        <HeldNow only={({ places }) => places.some(({ start }) => week.days.includes(dateOf(start)))} />
      )}
      <ScheduleToolbar
        view={source.from}
        hasDraft={hasDraft}
        onView={address.show}
        whom={{ groups, chosen, onChoose: setChosen }}
        find={find}
        onFind={setFind}
        marks={marks.values()}
        hidden={hidden}
        onToggle={toggle}
        found={
          find.trim() === '' || props.week === undefined
            ? ''
            : `${count(visible.length, 'session')} found this week`
        }
      />
      {props.week === undefined ? (
        instead
      ) : (
        <div className="app-week" data-outdated={outdated || undefined}>
          <NothingHere week={week} hasDraft={hasDraft} isDraft={source.from === 'draft'} />
          {narrow ? (
            <Agenda matrix={onShow} sessions={visible} marks={marks} today={today} onOpen={address.open} />
          ) : (
            <WeekMatrix
              matrix={onShow}
              marks={marks}
              closedDates={week.closedDates}
              shown={shown}
              today={today}
              onOpen={address.open}
            />
          )}
        </div>
      )}
      {opened !== undefined && (
        <SessionDrawer
          session={opened}
          mark={marks.get(opened.treatment)}
          source={source}
          draft={draft}
          practitioners={week.practitioners}
          outdated={outdated}
          onStep={follow}
          onMoved={(start) => opened.classId === null && address.goToWeekOf(start)}
          onClose={address.close}
        />
      )}
    </>
  )
}
