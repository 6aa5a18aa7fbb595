import type { PlanningRun, TrendPoint } from '../../api/types'
import { duration } from '../../lib/dates'
import { count, number, unreachable } from '../../lib/words'

/** How far back "lately" reaches, as a share of the time that has passed. */
const LATELY = 0.25
const WORTH_MENTIONING_PERCENT = 0.5

/** The share of its time that a run has used, from 0 to 1. */
export function fractionDone({ elapsedSeconds, seconds }: PlanningRun): number {
  return seconds <= 0 ? 1 : Math.min(1, Math.max(0, elapsedSeconds / seconds))
}

/** "25 seconds", "2 minutes" */
export function secondsInWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  return whole < 60 ? count(whole, 'second') : duration(Math.round(whole / 60))
}

export function timeLeft({ status, seconds, elapsedSeconds }: PlanningRun): string {
  if (status === 'STOPPING') return 'A few seconds left'
  const left = seconds - elapsedSeconds
  return left < 1 ? 'Finishing' : `About ${secondsInWords(left)} left`
}

/** The last point at or before the moment that "lately" begins. */
function earlier(trend: readonly TrendPoint[], now: TrendPoint): TrendPoint | undefined {
  const since = now.elapsedSeconds * (1 - LATELY)
  return trend.findLast(({ elapsedSeconds }) => elapsedSeconds <= since) ?? trend[0]
}

/** What the search has achieved lately, in words that help to decide whether to wait for more. */
export function trendInWords({ status, trend }: PlanningRun): string {
  if (status === 'STOPPING') return 'The best schedule so far gets its last touches.'
  const now = trend.at(-1)
  const before = now && earlier(trend, now)
  if (now === undefined || before === undefined) return 'Working on a first schedule.'
  if (before === now) return 'There is a first schedule. The planner is looking for a better one.'
  const period = `in the last ${secondsInWords(now.elapsedSeconds - before.elapsedSeconds)}`
  const placed = before.unplanned - now.unplanned
  if (placed > 0) return `${count(placed, 'more session')} placed ${period}.`
  const better = before.softCost > 0 ? ((before.softCost - now.softCost) / before.softCost) * 100 : 0
  if (better >= WORTH_MENTIONING_PERCENT)
    return `Times and waits became ${Math.round(better) || 1}% better ${period}.`
  return 'Little is changing now. You can stop and keep the best schedule so far.'
}

/** What to say aloud: at the start, at each quarter and at the end, and nothing in between. */
export function spokenProgress(run: PlanningRun): string {
  if (run.status === 'QUEUED') return 'Planning is about to start.'
  if (run.status === 'STOPPING') return 'Planning is stopping.'
  const quarter = Math.min(3, Math.floor(fractionDone(run) * 4))
  const passed = [
    'Planning has started.',
    'A quarter of the time has passed.',
    'Half of the time has passed.',
  ]
  return passed[quarter] ?? 'Three quarters of the time have passed.'
}

type Outcome = { text: string; tone: 'good' | 'plain' | 'bad' }

/** How a run ended; undefined while it is under way. */
export function outcome(run: PlanningRun): Outcome | undefined {
  const left = run.unplanned ?? 0
  const result =
    left === 0
      ? `All ${count(run.sessionsOwed, 'session')} have a place.`
      : `${number(left)} of ${count(run.sessionsOwed, 'session')} could not be placed.`
  switch (run.status) {
    case 'QUEUED':
    case 'RUNNING':
    case 'STOPPING':
      return undefined
    case 'FINISHED':
      return { text: `Planning finished. ${result}`, tone: 'good' }
    case 'STOPPED':
      return { text: `Planning was stopped and the best schedule was kept. ${result}`, tone: 'good' }
    case 'INTERRUPTED':
      return {
        text: `Planning was interrupted before it could finish. Plan again. ${run.message ?? ''}`.trim(),
        tone: 'bad',
      }
    case 'FAILED':
      return { text: `Planning failed and made no draft. ${run.message ?? ''}`.trim(), tone: 'bad' }
    default:
      return unreachable(run.status)
  }
}

/**
 * The points of a line through the costs, fitted into a box; empty while there is no line to draw. It begins where the last
 * session was placed: each session placed costs something, so what was before would make better look worse.
 */
export function costLine(whole: readonly TrendPoint[], width: number, height: number): string {
  const last = whole.at(-1)
  const trend = whole.filter(({ unplanned }) => unplanned === last?.unplanned)
  const first = trend[0]
  if (first === undefined || last === undefined || trend.length < 2) return ''
  const costs = trend.map(({ softCost }) => softCost)
  const low = Math.min(...costs)
  const span = Math.max(...costs) - low || 1
  const time = last.elapsedSeconds - first.elapsedSeconds || 1
  return trend
    .map(({ elapsedSeconds, softCost }) => {
      const x = ((elapsedSeconds - first.elapsedSeconds) / time) * width
      const y = height - ((softCost - low) / span) * height
      return `${x.toFixed(1)},${y.toFixed(1)}`
    })
    .join(' ')
}
