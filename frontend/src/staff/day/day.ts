import type { Hold, ScheduleWeek, SessionView } from '../../api/types'
import { clockTime, dateOf, minuteOfDay } from '../../lib/dates'
import type { DayRoom } from './rooms'

export type By = 'practitioner' | 'room'

/** A stretch of a row: a session, time that somebody holds, or time in which nothing is. Minutes since midnight. */
export type Item =
  | { kind: 'session'; key: string; from: number; to: number; session: SessionView }
  | { kind: 'held'; key: string; from: number; to: number; hold: Hold }
  | { kind: 'free'; key: string; from: number; to: number }

export type DayRow = { id: string; name: string; about: string; items: Item[] }
export type Day = { from: number; to: number; rows: DayRow[] }

export type Stretch = { from: number; to: number }

const HOUR = 60
const SHORTEST = 15
const USUAL: Stretch = { from: 8 * HOUR, to: 18 * HOUR }

/** "10:15" */
export function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / HOUR))}:${two(minute % HOUR)}`
}

export function timeOf({ from, to }: Stretch): string {
  return `${clockTime(clock(from))} to ${clockTime(clock(to))}`
}

/** What is left of stretches once others are taken out, as far as it is long enough for anything. */
export function without(stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  let left = [...stretches]
  for (const { from, to } of taken) {
    left = left.flatMap((one) =>
      to <= one.from || one.to <= from
        ? [one]
        : [
            { from: one.from, to: Math.min(one.to, from) },
            { from: Math.max(one.from, to), to: one.to },
          ].filter((rest) => rest.to > rest.from),
    )
  }
  return left.filter(({ from, to }) => to - from >= SHORTEST)
}

/** Stretches that overlap or touch, as one. */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = []
  for (const one of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (last !== undefined && one.from <= last.to) last.to = Math.max(last.to, one.to)
    else all.push({ ...one })
  }
  return all
}

/** Time that is held; a place in a class that is there already is in the class. */
function heldOn(date: string, by: By, id: string, holds: readonly Hold[]): Item[] {
  return holds.flatMap((hold) =>
    hold.places
      .filter((place) => place.joins === null && dateOf(place.start) === date)
      .filter((place) => (by === 'room' ? place.roomId : place.practitionerId) === id)
      .map((place) => ({
        kind: 'held' as const,
        key: `${hold.id} ${place.start}`,
        from: minuteOfDay(place.start),
        to: minuteOfDay(place.start) + lengthOf(place),
        hold,
      })),
  )
}

function itemsOf(
  id: string,
  sessions: readonly SessionView[],
  held: readonly Item[],
  open: readonly Stretch[],
): Item[] {
  const taken = sessions.map((session) => ({
    kind: 'session' as const,
    key: session.id,
    from: minuteOfDay(session.start),
    to: minuteOfDay(session.start) + lengthOf(session),
    session,
  }))
  const free = without(open, [...taken, ...held]).map((one) => ({
    kind: 'free' as const,
    key: `${id} ${one.from}`,
    ...one,
  }))
  return [...taken, ...held, ...free].sort((a, b) => a.from - b.from)
}

function lengthOf({ start, end }: Pick<SessionView, 'start' | 'end'>): number {
  const end24 = dateOf(end) > dateOf(start) ? 24 * HOUR : minuteOfDay(end)
  return end24 - minuteOfDay(start)
}

function shown(rows: readonly DayRow[]): Stretch {
  const all = rows.flatMap(({ items }) => items)
  const from = Math.min(USUAL.from, ...all.map((item) => item.from))
  const to = Math.max(USUAL.to, ...all.map((item) => item.to))
  return { from: Math.floor(from / HOUR) * HOUR, to: Math.ceil(to / HOUR) * HOUR }
}

/** A day by who treats: those who work or have sessions, with the time in which they have none. */
function byPractitioner(
  week: ScheduleWeek,
  date: string,
  sessions: readonly SessionView[],
  holds: readonly Hold[],
): DayRow[] {
  return week.practitioners.flatMap(({ id, name, blocks }) => {
    const own = sessions.filter(({ practitionerId }) => practitionerId === id)
    const today = blocks.filter((block) => block.date === date)
    const open = today.map(({ from, to }) => ({ from: minuteOfDay(from), to: minuteOfDay(to) }))
    if (own.length === 0 && open.length === 0) return []
    const sites = [...new Set(today.map(({ site }) => site))]
    return [
      {
        id,
        name,
        about: sites.join(', '),
        items: itemsOf(id, own, heldOn(date, 'practitioner', id, holds), open),
      },
    ]
  })
}

/** What stretches have in common with others. */
export function common(stretches: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((one) =>
    others
      .map(({ from, to }) => ({ from: Math.max(one.from, from), to: Math.min(one.to, to) }))
      .filter(({ from, to }) => from < to),
  )
}

/** A day by room: each with the time in which it is open and empty while somebody works at its site. */
function byRoom(
  week: ScheduleWeek,
  date: string,
  sessions: readonly SessionView[],
  rooms: readonly DayRoom[],
  holds: readonly Hold[],
): DayRow[] {
  const blocks = week.practitioners.flatMap((person) => person.blocks.filter((block) => block.date === date))
  return rooms.map(({ id, name, site, open }) => {
    const own = sessions.filter(({ roomId }) => roomId === id)
    const staffed = merged(
      blocks
        .filter((block) => block.site === site)
        .map(({ from, to }) => ({ from: minuteOfDay(from), to: minuteOfDay(to) })),
    )
    return {
      id,
      name,
      about: site,
      items: itemsOf(id, own, heldOn(date, 'room', id, holds), common(staffed, open)),
    }
  })
}

/** Lays one day out as rows of time. */
export function dayOf(
  week: ScheduleWeek,
  date: string,
  by: By,
  rooms: readonly DayRoom[],
  holds: readonly Hold[] = [],
): Day {
  const sessions = week.sessions.filter(({ start }) => dateOf(start) === date)
  const rows =
    by === 'practitioner'
      ? byPractitioner(week, date, sessions, holds)
      : byRoom(week, date, sessions, rooms, holds)
  return { ...shown(rows), rows }
}

/** Where a stretch lies in the day, in per cent of its width. */
export function position(day: Stretch, { from, to }: Stretch): { left: string; width: string } {
  const whole = day.to - day.from
  return {
    left: `${((from - day.from) / whole) * 100}%`,
    width: `${((to - from) / whole) * 100}%`,
  }
}

/** The quarters of an hour at which something could begin in free time. */
export function startsIn({ from, to }: Stretch): string[] {
  const starts: string[] = []
  for (let minute = Math.ceil(from / SHORTEST) * SHORTEST; minute + SHORTEST <= to; minute += SHORTEST) {
    starts.push(clock(minute))
  }
  return starts
}
