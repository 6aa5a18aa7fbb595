import type { CourseSlack } from '../../api/types'
import { count, number } from '../../lib/words'

export type Warning = { text: string; tone: 'red' | 'orange' | 'grey' }

/** "2 of 9 left" */
export function left({ left: still, of }: CourseSlack): string {
  return `${number(still)} of ${number(of)} left`
}

/** "9 days to spare", "no days to spare", "3 days too short"; nothing before the first session, when no window runs yet */
export function spare({ daysOfSlack }: CourseSlack): string | undefined {
  if (daysOfSlack === null) return undefined
  if (daysOfSlack === 0) return 'no days to spare'
  return daysOfSlack > 0 ? `${count(daysOfSlack, 'day')} to spare` : `${count(-daysOfSlack, 'day')} too short`
}

/** How much a course needs somebody's attention. One that has all its places needs none. */
export function warning({ begun, urgent, unplanned, fits, needsAttention }: CourseSlack): Warning {
  if (!begun) return { text: 'Not begun', tone: urgent ? 'red' : 'orange' }
  if (!fits) return { text: 'Out of time', tone: 'red' }
  if (needsAttention) return { text: 'Running out', tone: 'orange' }
  return { text: unplanned === 0 ? 'Planned' : 'Has time', tone: 'grey' }
}

/** How many sessions all courses together have no place for. */
export function withoutPlace(courses: readonly CourseSlack[]): number {
  return courses.reduce((sum, { unplanned }) => sum + unplanned, 0)
}

/** Which courses to look at; each kind is a part of the one before the last. */
export const KINDS = ['to-do', 'not-begun', 'running-out', 'all'] as const
export type Kind = (typeof KINDS)[number]

const OF_KIND: Record<Kind, { name: string; includes: (course: CourseSlack) => boolean }> = {
  'to-do': { name: 'To do', includes: ({ unplanned, needsAttention }) => unplanned > 0 || needsAttention },
  'not-begun': { name: 'Not begun', includes: ({ begun }) => !begun },
  'running-out': { name: 'Running out', includes: ({ begun, needsAttention }) => begun && needsAttention },
  all: { name: 'All courses', includes: () => true },
}

export function kindName(kind: Kind): string {
  return OF_KIND[kind].name
}

/** The kind that an address asks for. */
export function kindIn(asked: string | null): Kind {
  return KINDS.find((kind) => kind === asked) ?? 'to-do'
}

export function ofKind(courses: readonly CourseSlack[], kind: Kind): CourseSlack[] {
  return courses.filter(OF_KIND[kind].includes)
}
