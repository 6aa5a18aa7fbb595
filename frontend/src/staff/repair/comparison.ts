import type { Happening, Notice, ToldPlace } from '../../api/types'
import { clockTime, dateOf, dayDate, longDate, timeRange } from '../../lib/dates'
import { count, unreachable } from '../../lib/words'

/** "Tuesday 1 December at 9am to 9:30am" */
export function placeTime({ start, end }: ToldPlace): string {
  return `${dayDate(dateOf(start))}, ${timeRange(start, end)}`
}

/** "with Helen Marsh in Room 2, Riverside" */
export function placeWhere({ practitionerName, roomName, siteName }: ToldPlace): string {
  return `with ${practitionerName} in ${roomName}, ${siteName}`
}

/** What is new about an appointment, in the words for a telephone call. */
export function whatIsNew({ before, after }: Pick<Notice, 'before' | 'after'>): string[] {
  if (before === null) return ['New appointment']
  if (after === null) return ['No place any more']
  return [
    before.start === after.start ? '' : 'New time',
    before.practitionerName === after.practitionerName ? '' : 'New practitioner',
    before.roomName === after.roomName && before.siteName === after.siteName ? '' : 'New room',
  ].filter((part) => part !== '')
}

function isMidnight(moment: string): boolean {
  return moment.endsWith('T00:00')
}

/** "on Tuesday 1 December 2026", "from Tuesday 1 December 2026 to …", with times unless whole days are meant. */
export function period(from: string, to: string): string {
  if (isMidnight(from) && isMidnight(to)) {
    const last = lastDay(to)
    return dateOf(from) === last
      ? `on ${longDate(last)}`
      : `from ${longDate(dateOf(from))} to ${longDate(last)}`
  }
  return dateOf(from) === dateOf(to)
    ? `on ${longDate(dateOf(from))} from ${timeRange(from, to)}`
    : `from ${longDate(dateOf(from))} at ${clockTime(from)} to ${longDate(dateOf(to))} at ${clockTime(to)}`
}

function lastDay(to: string): string {
  const day = new Date(`${dateOf(to)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}

/** "Helen Marsh is away on Tuesday 1 December 2026." */
export function happeningInWords({ kind, name, from, to }: Happening): string {
  const appointment = `on ${longDate(dateOf(from))} at ${clockTime(from)}`
  switch (kind) {
    case 'PRACTITIONER_AWAY':
    case 'PATIENT_AWAY':
      return `${name} is away ${period(from, to)}.`
    case 'ROOM_CLOSED':
    case 'SITE_CLOSED':
      return `${name} is closed ${period(from, to)}.`
    case 'CANCELLED':
      return `${name} will not be seen ${appointment}.`
    case 'NOT_ATTENDED':
      return `${name} did not attend ${appointment}.`
    default:
      return unreachable(kind)
  }
}

/** What has happened, with the days on which a site is closed, told one by one, put together where they follow on. */
export function joined(happened: readonly Happening[]): Happening[] {
  const told: Happening[] = []
  for (const one of happened) {
    const last = told.at(-1)
    if (last?.kind === 'SITE_CLOSED' && last.name === one.name && last.to === one.from) {
      told[told.length - 1] = { ...last, to: one.to }
    } else {
      told.push(one)
    }
  }
  return told
}

/** "3 patients and 2 practitioners have to be told." */
export function whoIsTold(patients: number, practitioners: number): string {
  if (patients === 0 && practitioners === 0) return 'Nobody has to be told anything.'
  const parts = [
    patients === 0 ? '' : count(patients, 'patient'),
    practitioners === 0 ? '' : count(practitioners, 'practitioner'),
  ].filter((part) => part !== '')
  return `${parts.join(' and ')} ${patients + practitioners === 1 ? 'has' : 'have'} to be told.`
}
