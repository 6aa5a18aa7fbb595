import type { PractitionerWeek, ScheduleWeek, SessionView, WorkingBlock } from '../../api/types'
import { dateOf, longDate, minuteOfDay, timeRange, weekday } from '../../lib/dates'
import { groupBy } from '../../lib/group'
import { count, sessionOf, shortName } from '../../lib/words'

const MIDDAY = 720

/** A session as the week shows it: the few characters that fit, and the rest for those who listen. */
export type Chip = {
  id: string
  treatment: string
  time: string
  label: string
  spoken: string
  minute: number
}

export type HalfDay = { working: boolean; chips: Chip[] }
export type Cell = { date: string; closed: boolean; hours: string; morning: HalfDay; afternoon: HalfDay }
export type Row = { practitioner: PractitionerWeek; cells: Cell[] }
export type Matrix = { days: string[]; rows: Row[] }

/** Monday to Friday, and a weekend day only when somebody works or is seen on it. */
export function daysShown(week: ScheduleWeek): string[] {
  const inUse = new Set([
    ...week.sessions.map(({ start }) => dateOf(start)),
    ...week.practitioners.flatMap(({ blocks }) => blocks.map(({ date }) => date)),
  ])
  return week.days.filter((day) => weekday(day) < 5 || inUse.has(day))
}

/** "9:30": inside a cell that is already a morning or an afternoon. */
export function chipTime(moment: string): string {
  const minute = minuteOfDay(moment)
  const hour = ((Math.floor(minute / 60) + 11) % 12) + 1
  return `${hour}:${String(minute % 60).padStart(2, '0')}`
}

function who(session: SessionView): string {
  const [only] = session.attendees
  if (session.classId === null && only !== undefined) return shortName(only)
  return count(session.attendees.length, 'person', 'people')
}

function toChip(session: SessionView): Chip {
  const [only] = session.attendees
  const whoInFull =
    session.classId === null && only !== undefined ? `, ${only.patientName}, ${sessionOf(only)}` : ''
  return {
    id: session.id,
    treatment: session.treatment,
    time: chipTime(session.start),
    label: who(session),
    spoken: `${whoInFull}, ${session.treatmentName}, ${longDate(dateOf(session.start))}, ${timeRange(session.start, session.end)}, ${session.roomName}, ${session.practitionerName}`,
    minute: minuteOfDay(session.start),
  }
}

function hoursInWords(blocks: readonly WorkingBlock[], severalSites: boolean): string {
  return blocks
    .map(({ from, to, site }) => timeRange(from, to) + (severalSites ? `, ${site}` : ''))
    .join('; ')
}

function toCell(
  date: string,
  closed: boolean,
  blocks: WorkingBlock[],
  chips: Chip[],
  severalSites: boolean,
): Cell {
  return {
    date,
    closed,
    hours: hoursInWords(blocks, severalSites),
    morning: {
      working: !closed && blocks.some(({ from }) => minuteOfDay(from) < MIDDAY),
      chips: chips.filter(({ minute }) => minute < MIDDAY),
    },
    afternoon: {
      working: !closed && blocks.some(({ to }) => minuteOfDay(to) > MIDDAY),
      chips: chips.filter(({ minute }) => minute >= MIDDAY),
    },
  }
}

/** Lays a week out by practitioner and day, each day split at midday, in the order of time. */
export function matrix(week: ScheduleWeek): Matrix {
  const days = daysShown(week)
  const severalSites =
    new Set(week.practitioners.flatMap(({ blocks }) => blocks.map(({ site }) => site))).size > 1
  const byPlace = groupBy(week.sessions, ({ practitionerId, start }) => `${practitionerId} ${dateOf(start)}`)
  const rows = week.practitioners.map((practitioner) => ({
    practitioner,
    cells: days.map((date) => {
      const sessions = byPlace.get(`${practitioner.id} ${date}`) ?? []
      const chips = sessions.map(toChip).sort((a, b) => a.minute - b.minute)
      const blocks = practitioner.blocks.filter((block) => block.date === date)
      return toCell(date, week.closedDates.includes(date), blocks, chips, severalSites)
    }),
  }))
  return { days, rows }
}

export function chipsOf({ morning, afternoon }: Cell): Chip[] {
  return [...morning.chips, ...afternoon.chips]
}
