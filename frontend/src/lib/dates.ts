/**
 * Calendar dates (`2026-11-24`), wall-clock times (`10:15`) and moments (`2026-11-24T10:15`) in the clinic's own time,
 * and how the NHS writes them. They are never turned into instants: a 10am session stays at 10am when the clocks change.
 */

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const DAY_MS = 86_400_000

/** Days since 1970-01-01. UTC has no clock changes, so every day there is 24 hours long. */
function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}

function fromDayNumber(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

export function isDate(text: string | null | undefined): text is string {
  return text != null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text))
}

export function addDays(date: string, days: number): string {
  return fromDayNumber(dayNumber(date) + days)
}

export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** 0 for Monday to 6 for Sunday. 1970-01-01 was a Thursday. */
export function weekday(date: string): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7
}

export function mondayOf(date: string): string {
  return addDays(date, -weekday(date))
}

export function dateOf(moment: string): string {
  return moment.slice(0, 10)
}

/** Minutes since midnight of `10:15` or of a moment that ends in it. */
export function minuteOfDay(timeOrMoment: string): number {
  const [hours = '0', minutes = '0'] = timeOrMoment.slice(-5).split(':')
  return Number(hours) * 60 + Number(minutes)
}

export function weekdayName(date: string): string {
  return WEEKDAYS[weekday(date)] ?? ''
}

function dayAndMonth(date: string): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`
}

/** "24 November 2026" */
export function plainDate(date: string): string {
  return `${dayAndMonth(date)} ${date.slice(0, 4)}`
}

/** "Tuesday 24 November 2026" */
export function longDate(date: string): string {
  return `${weekdayName(date)} ${plainDate(date)}`
}

/** "Tuesday 24 November": where the year stands beside it. */
export function dayDate(date: string): string {
  return `${weekdayName(date)} ${dayAndMonth(date)}`
}

/** "Tue 24 Nov": only where space forces it, with the full words beside it for screen readers. */
export function shortDate(date: string): string {
  const [day = '', month = ''] = dayAndMonth(date).split(' ')
  return `${weekdayName(date).slice(0, 3)} ${day} ${month.slice(0, 3)}`
}

/** "9am", "9:15am", "midday", "midnight" */
export function clockTime(timeOrMoment: string): string {
  const minute = minuteOfDay(timeOrMoment)
  if (minute === 0) return 'midnight'
  if (minute === 720) return 'midday'
  const hour = Math.floor(minute / 60)
  const past = minute % 60
  const shown = past === 0 ? '' : `:${String(past).padStart(2, '0')}`
  return `${((hour + 11) % 12) + 1}${shown}${hour < 12 ? 'am' : 'pm'}`
}

/** "10am to 10:45am" */
export function timeRange(start: string, end: string): string {
  return `${clockTime(start)} to ${clockTime(end)}`
}

/** "23 hours 30 minutes", "1 hour", "45 minutes" */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  const parts = [
    hours > 0 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : '',
    rest > 0 || hours === 0 ? `${rest} ${rest === 1 ? 'minute' : 'minutes'}` : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** "23 to 29 November 2026", with each month or year named only where it changes; one date alone is that date. */
export function dateSpan(from: string, to: string): string {
  if (from === to) return plainDate(to)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  const first = sameMonth ? String(Number(from.slice(8))) : sameYear ? dayAndMonth(from) : plainDate(from)
  return `${first} to ${plainDate(to)}`
}

/** The week that begins on a Monday, like {@link dateSpan}. */
export function weekName(monday: string): string {
  return dateSpan(monday, addDays(monday, 6))
}

const SPAN = /(\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)(?!T)/g
const DATE = /\d{4}-\d\d-\d\d(?:T(\d\d:\d\d)(?::\d\d)?)?/g

/** A text of the records with its dates as people write them: "2026-11-24 to 2026-11-26" → "24 to 26 November 2026". */
export function datesInWords(text: string): string {
  return text
    .replace(SPAN, (_, from: string, to: string) => dateSpan(from, to))
    .replace(DATE, (found, time: string | undefined) =>
      time === undefined ? plainDate(found) : `${plainDate(dateOf(found))} at ${clockTime(time)}`,
    )
}
