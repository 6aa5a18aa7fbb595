import type { WeeklyWindow } from '../../api/types'
import { timeRange } from '../../lib/dates'
import { dayName } from '../records/recordWords'
import { DAYS } from '../records/texts'

type Run = { first: WeeklyWindow['day']; last: WeeklyWindow['day']; hours: string }

function hoursOn(day: WeeklyWindow['day'], windows: readonly WeeklyWindow[]): string {
  return windows
    .filter((window) => window.day === day)
    .sort((a, b) => a.from.localeCompare(b.from))
    .map(({ from, to }) => timeRange(from, to))
    .join(' and ')
}

/** "Open Monday to Thursday 8am to 6pm, Friday 8am to 5pm." */
export function weekInWords(windows: readonly WeeklyWindow[]): string {
  const runs: Run[] = []
  let isNew = true
  for (const { value } of DAYS) {
    const hours = hoursOn(value, windows)
    const last = runs.at(-1)
    if (hours === '') isNew = true
    else if (!isNew && last?.hours === hours) last.last = value
    else {
      runs.push({ first: value, last: value, hours })
      isNew = false
    }
  }
  if (runs.length === 0) return 'Not open on any day yet.'
  const said = runs.map(({ first, last, hours }) =>
    first === last ? `${dayName(first)} ${hours}` : `${dayName(first)} to ${dayName(last)} ${hours}`,
  )
  return `Open ${said.join(', ')}.`
}

/** Monday to Friday from nine to five: what most sites begin with. */
export function workingWeek(): WeeklyWindow[] {
  return DAYS.slice(0, 5).map(({ value }) => ({ day: value, from: '09:00', to: '17:00' }))
}
