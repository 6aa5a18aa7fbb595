import type { Clinic } from '../../api/types'
import { isDate, mondayOf } from '../../lib/dates'

/** The week to open first: this one, or the nearest that the clinic's planning window reaches. */
export function startingWeek(today: string, planning: Clinic['planning'] | undefined): string {
  if (planning === undefined) return mondayOf(today)
  if (today < planning.from) return mondayOf(planning.from)
  return mondayOf(today > planning.to ? planning.to : today)
}

/** The Monday that an address asks for, whatever day of the week it names. */
export function weekInAddress(asked: string | null, otherwise: string): string {
  return isDate(asked) ? mondayOf(asked) : otherwise
}
