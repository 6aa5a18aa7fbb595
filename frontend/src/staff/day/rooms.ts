import type { Recorded } from '../../api/kinds'
import type { RoomDetails, SiteDetails, TimeAway } from '../../api/types'
import { dateOf, minuteOfDay, weekdayName } from '../../lib/dates'
import { type Stretch, without } from './day'

/** A room on one day: where it is, and when it can be used. */
export type DayRoom = { id: string; name: string; site: string; open: Stretch[] }

const MIDNIGHT = 24 * 60

/** What of a closure is on the date; a closure may last for days. */
function closedOn(date: string, { from, to }: TimeAway): Stretch {
  return {
    from: dateOf(from) < date ? 0 : dateOf(from) > date ? MIDNIGHT : minuteOfDay(from),
    to: dateOf(to) > date ? MIDNIGHT : dateOf(to) < date ? 0 : minuteOfDay(to),
  }
}

function openAt({ openingHours, closedOn: closed }: SiteDetails, date: string): Stretch[] {
  if (closed.some((day) => day.date === date)) return []
  const day = weekdayName(date).toUpperCase()
  return openingHours
    .filter((window) => window.day === day)
    .map(({ from, to }) => ({ from: minuteOfDay(from), to: minuteOfDay(to) }))
}

/** The rooms with the hours of their own sites on a date, without the time in which they are closed. */
export function roomsOn(
  date: string,
  rooms: readonly Recorded<RoomDetails>[],
  sites: readonly Recorded<SiteDetails>[],
): DayRoom[] {
  return rooms.map(({ externalId, details }) => {
    const site = sites.find(({ id }) => id === details.site)
    const closures = details.closedDuring
      .map((closure) => closedOn(date, closure))
      .filter(({ from, to }) => from < to)
    return {
      id: externalId,
      name: details.name,
      site: site?.details.name ?? '',
      open: site === undefined ? [] : without(openAt(site.details, date), closures),
    }
  })
}
