import type { RosterWeek, SessionView, WorkingBlock } from '../../api/types'
import { dateOf, minuteOfDay, timeRange } from '../../lib/dates'
import { groupBy } from '../../lib/group'

export type RosterDay = { date: string; hours: string; sessions: SessionView[] }

/** "9am to 12:30pm and 1pm to 5pm at Northgate clinic" */
export function hoursInWords(blocks: readonly WorkingBlock[]): string {
  const bySite = groupBy(
    [...blocks].sort((a, b) => minuteOfDay(a.from) - minuteOfDay(b.from)),
    ({ site }) => site,
  )
  return [...bySite]
    .map(([site, at]) => `${at.map(({ from, to }) => timeRange(from, to)).join(' and ')} at ${site}`)
    .join(', then ')
}

/** The days on which the therapist works or sees somebody, each with its sessions in the order of time. */
export function rosterDays({ days, blocks, sessions }: RosterWeek): RosterDay[] {
  return days
    .map((date) => ({
      date,
      hours: hoursInWords(blocks.filter((block) => block.date === date)),
      sessions: sessions
        .filter(({ start }) => dateOf(start) === date)
        .sort((a, b) => minuteOfDay(a.start) - minuteOfDay(b.start)),
    }))
    .filter(({ hours, sessions: seen }) => hours !== '' || seen.length > 0)
}
