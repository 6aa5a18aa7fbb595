import type { CostChange, Fix, HandStep, Obstacle, Place } from '../../api/types'
import { clockTime, dateOf, dayDate, timeRange } from '../../lib/dates'
import { count, list, number, unreachable } from '../../lib/words'

/** "12 points more", "1 point less", "costs the same" */
export function pointsMore(points: number): string {
  if (points === 0) return 'Costs the same'
  return points > 0 ? `${count(points, 'point')} more` : `${count(-points, 'point')} less`
}

/** "12 points", "saves 1 point", "no points" */
export function inPoints(points: number): string {
  if (points === 0) return 'no points'
  return points > 0 ? count(points, 'point') : `saves ${count(-points, 'point')}`
}

const NAMED = 3

/** "Better on the whole. Rhythm of the course: better. Gaps in practitioners’ days: worse." What matters most comes first. */
export function changesInWords({ points, changes }: CostChange): string {
  if (changes.length === 0) return 'No better and no worse.'
  const strongest = [...changes]
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, NAMED)
    .map(({ text }) => `${text}.`)
  const all =
    points === 0 ? 'As good on the whole.' : points > 0 ? 'Worse on the whole.' : 'Better on the whole.'
  return [all, ...strongest].join(' ')
}

/** "Tuesday 1 December, 10am to 10:30am" */
export function when({ start, end }: { start: string; end: string }): string {
  return `${dayDate(dateOf(start))}, ${timeRange(start, end)}`
}

function inWhichClass(seat: Place['seat']): string {
  switch (seat) {
    case 'ONE_TO_ONE':
      return ''
    case 'JOINS_SESSION':
      return ', in a class that is held anyway'
    case 'ADDS_SESSION':
      return ', as one more session of a class'
    case 'STARTS_CLASS':
      return ', in a new class'
    default:
      return unreachable(seat)
  }
}

/** "Eleri Roberts, Treatment room 3, Northgate clinic, in a new class" */
export function withWhomAndWhere({ practitionerName, roomName, siteName, seat }: Place): string {
  return `${practitionerName}, ${roomName}, ${siteName}${inWhichClass(seat)}`
}

function people({ patients, others }: Obstacle): string {
  const more = patients.length === 0 ? 'another patient' : 'one more'
  const unnamed = others === 0 ? [] : [others === 1 ? more : `${number(others)} other patients`]
  return list([...patients, ...unnamed])
}

function sentence(parts: readonly (string | null)[]): string {
  const text = parts.filter((part) => part !== null && part !== '').join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "Acupuncture for Ann Bell, Eleri Roberts, Room 3, Tuesday 1 December, 10am to 10:30am" */
export function inTheWay(obstacle: Obstacle): string {
  const { kind, name, where, from, to } = obstacle
  const during = from === null || to === null ? null : when({ start: from, end: to })
  if (kind === 'SESSION') return sentence([`${name ?? 'a session'} for ${people(obstacle)}`, where, during])
  return sentence([name ?? people(obstacle), during])
}

/** "Tuesday 1 December at 10am" */
function moment(start: string): string {
  return `${dayDate(dateOf(start))} at ${clockTime(start)}`
}

/** "Ann Bell, manual therapy, from Tuesday 1 December at 10am to Thursday 3 December at 9am" */
export function stepInWords({ kind, patientName, treatmentName, from, to }: HandStep): string {
  const who = `${patientName}, ${treatmentName.toLowerCase()}`
  switch (kind) {
    case 'MOVED':
      return `${who}, ${from === null ? '' : `from ${moment(from)} `}to ${moment(to)}`
    case 'PLACED':
      return `${who}, placed on ${moment(to)}`
    case 'COURSE_PLACED':
      return `${who}, the whole course placed anew, from ${moment(to)} on`
    default:
      return unreachable(kind)
  }
}

/** How much a change asks of people, in a word or two. */
export function extentInWords(extent: Fix['extent']): string {
  switch (extent) {
    case 'PAPER':
      return 'Takes nobody’s time'
    case 'ONCE':
      return 'Once'
    case 'WEEKLY':
      return 'Every week'
    case 'LASTING':
      return 'For good'
    default:
      return unreachable(extent)
  }
}

/** "2 sessions would still have no place"; with those that have one now, "2 sessions would have no place, 1 more than now" */
export function withoutPlace(missing: number, lost: number): string {
  return lost === 0
    ? `${count(missing, 'session')} would still have no place`
    : `${count(missing, 'session')} would have no place, ${number(lost)} more than now`
}

/** "Places all 2 sessions", "Places 1 of 2 sessions" */
export function placedOf(placed: number, missing: number): string {
  if (missing === 1) return 'Places the session'
  return placed === missing
    ? `Places all ${number(missing)} sessions`
    : `Places ${number(placed)} of ${number(missing)} sessions`
}
