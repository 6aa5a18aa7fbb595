import type { CourseSlack } from '../../api/types'
import { count, number } from '../../lib/words'

export type Warning = { text: string; tone: 'red' | 'orange' | 'grey' }

/** "2 of 9 left" */
export function left({ left: still, of }: CourseSlack): string {
  return `${number(still)} of ${number(of)} left`
}

/** "9 days of slack", "no slack", "3 days too short" */
export function slack({ daysOfSlack }: CourseSlack): string {
  if (daysOfSlack === 0) return 'no slack'
  return daysOfSlack > 0 ? `${count(daysOfSlack, 'day')} of slack` : `${count(-daysOfSlack, 'day')} too short`
}

/** How much a course needs somebody's attention. One that has all its places needs none. */
export function warning({ unplanned, fits, needsAttention }: CourseSlack): Warning {
  if (!fits) return { text: 'Out of time', tone: 'red' }
  if (needsAttention) return { text: 'Running out', tone: 'orange' }
  return { text: unplanned === 0 ? 'Planned' : 'Has time', tone: 'grey' }
}

/** How many sessions all courses together have no place for. */
export function withoutPlace(courses: readonly CourseSlack[]): number {
  return courses.reduce((sum, { unplanned }) => sum + unplanned, 0)
}
