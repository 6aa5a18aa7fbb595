import type { WaitingCourse } from '../../api/types'
import { addDays, daysBetween } from '../../lib/dates'

/** Treatment should begin within 18 weeks of the referral. */
const RTT_DAYS = 18 * 7

/** The day by which treatment should have begun. */
export function eighteenWeeks({ referredOn }: WaitingCourse): string {
  return addDays(referredOn, RTT_DAYS)
}

/** How many whole weeks somebody has waited since the referral. */
export function weeksWaited({ referredOn }: WaitingCourse, today: string): number {
  return Math.max(0, Math.floor(daysBetween(referredOn, today) / 7))
}

/** Somebody who has not begun, and whose 18 weeks are over or end within four. */
export function isPressing(course: WaitingCourse, today: string): boolean {
  return !course.begun && daysBetween(today, eighteenWeeks(course)) <= 28
}

/** The treatments somebody waits for, by name, with how many do. */
export function treatmentsOf(
  courses: readonly WaitingCourse[],
): { code: string; name: string; courses: number }[] {
  const found = new Map<string, { code: string; name: string; courses: number }>()
  for (const { treatment: code, treatmentName: name } of courses) {
    const before = found.get(code)
    found.set(code, { code, name, courses: (before?.courses ?? 0) + 1 })
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name))
}
