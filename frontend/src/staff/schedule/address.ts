import type { Clinic } from '../../api/types'
import { addDays, isDate, mondayOf, weekday } from '../../lib/dates'

const SATURDAY = 5

/** The week that matters to somebody who works in it: from Saturday on the one to come. */
export function workingWeek(today: string): string {
  return mondayOf(weekday(today) < SATURDAY ? today : addDays(today, 2))
}

/** The week to open first: this one, or the nearest that the clinic's planning window reaches. */
export function startingWeek(today: string, planning: Clinic['planning'] | undefined): string {
  if (planning === undefined) return workingWeek(today)
  if (today < planning.from) return mondayOf(planning.from)
  const week = workingWeek(today)
  return week > planning.to ? mondayOf(planning.to) : week
}

/** The Monday that an address asks for, whatever day of the week it names. */
export function weekInAddress(asked: string | null, otherwise: string): string {
  return isDate(asked) ? mondayOf(asked) : otherwise
}
