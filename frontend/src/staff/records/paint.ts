import type { WeeklyWindow } from '../../api/types'
import { minuteOfDay } from '../../lib/dates'

type Day = WeeklyWindow['day']
type Span = { from: number; to: number }

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function spansOn(windows: readonly WeeklyWindow[], day: Day): Span[] {
  return windows
    .filter((window) => window.day === day)
    .map(({ from, to }) => ({ from: minuteOfDay(from), to: minuteOfDay(to) }))
}

/** How much of a stretch of a day the windows hold. */
export function held(
  windows: readonly WeeklyWindow[],
  day: Day,
  from: number,
  to: number,
): 'all' | 'some' | 'none' {
  const minutes = spansOn(windows, day).reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)),
    0,
  )
  return minutes === 0 ? 'none' : minutes >= to - from ? 'all' : 'some'
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else result.push({ ...span })
  }
  return result
}

function cut(spans: readonly Span[], from: number, to: number): Span[] {
  return spans.flatMap((span) =>
    [
      { from: span.from, to: Math.min(span.to, from) },
      { from: Math.max(span.from, to), to: span.to },
    ].filter((rest) => rest.from < rest.to),
  )
}

/** The windows with a stretch of a day in them, or out of them; what is not touched stays to the minute. */
export function painted(
  windows: readonly WeeklyWindow[],
  day: Day,
  from: number,
  to: number,
  isIn: boolean,
): WeeklyWindow[] {
  const before = spansOn(windows, day)
  const after = isIn ? joined([...before, { from, to }]) : cut(before, from, to)
  return [
    ...windows.filter((window) => window.day !== day),
    ...after.map((span) => ({ day, from: clock(span.from), to: clock(span.to) })),
  ]
}
