import { clockTime, longDate } from './dates'

/** The one place where an instant becomes clinic time. Building a formatter is slow, so there is one. */
const wallClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The clinic's wall clock at an instant: `2026-11-24T10:15`. */
export function clinicMoment(instant: Date): string {
  const part = Object.fromEntries(wallClock.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`
}

export function today(now: Date = new Date()): string {
  return clinicMoment(now).slice(0, 10)
}

/** "Tuesday 24 November 2026 at 10:15am" for an instant that the server wrote. */
export function instantInWords(instant: string): string {
  const moment = clinicMoment(new Date(instant))
  return `${longDate(moment.slice(0, 10))} at ${clockTime(moment)}`
}
