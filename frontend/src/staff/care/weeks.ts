import type { CareCourse } from '../../api/types'
import { addDays, dateOf, daysBetween, shortDate } from '../../lib/dates'
import { outcomeInWords } from '../desk/outcomes'

export type Dot = { key: string; kind: 'had' | 'booked' | 'missed'; words: string }
export type CourseWeek = { number: number; begins: string; dots: Dot[] }

const DAYS = 7

function kindOf(outcome: CareCourse['appointments'][number]['outcome']): Dot['kind'] | undefined {
  switch (outcome) {
    case 'ATTENDED':
    case 'ATTENDED_LATE':
      return 'had'
    case 'BOOKED':
      return 'booked'
    case 'DID_NOT_ATTEND':
    case 'TOO_LATE':
      return 'missed'
    default:
      return undefined
  }
}

/** When the window begins: with the first session, or as long as there is none with the day it may be at the earliest. */
export function windowStart({ openedOn, startNotBefore }: CareCourse): string {
  return openedOn ?? startNotBefore
}

/** The weeks of a course's window, with what it had, missed and has booked in each. */
export function courseWeeks(course: CareCourse): CourseWeek[] {
  const start = windowStart(course)
  const dots = [
    ...course.carriedOn.map((date, i) => ({
      date,
      key: `carried ${i}`,
      kind: 'had' as const,
      words: 'given',
    })),
    ...course.appointments.flatMap(({ id, start: moment, outcome }) => {
      const kind = kindOf(outcome)
      return kind === undefined
        ? []
        : [{ date: dateOf(moment), key: id, kind, words: outcomeInWords(outcome).toLowerCase() }]
    }),
  ].sort((a, b) => a.date.localeCompare(b.date))
  // the last day is the same weekday as the first: it begins one more week
  const count = Math.floor(course.windowDays / DAYS) + 1
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    begins: addDays(start, index * DAYS),
    dots: dots
      .filter(({ date }) => Math.floor(daysBetween(start, date) / DAYS) === index)
      .map(({ date, key, kind, words }) => ({ key, kind, words: `${shortDate(date)} ${words}` })),
  })).filter(({ dots: inWeek }, index) => index < count - 1 || inWeek.length > 0)
}

/** "12 weeks" where it is weeks, else days. */
export function windowInWords(days: number): string {
  return days % DAYS === 0 ? `${days / DAYS} weeks` : `${days} days`
}
