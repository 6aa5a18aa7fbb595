import type { Unscheduled } from '../../api/types'

/** Urgent courses first, then those with most missing; of equals the order given. */
export function urgentFirst(unscheduled: readonly Unscheduled[]): Unscheduled[] {
  const isUrgent = ({ priority }: Unscheduled) => Number(priority === 'URGENT')
  return [...unscheduled].sort((a, b) => isUrgent(b) - isUrgent(a) || b.numbers.length - a.numbers.length)
}

/** How many sessions each reason leaves without a place, the commonest first. */
export function reasonCounts(unscheduled: readonly Unscheduled[]): { reason: string; sessions: number }[] {
  const counts = new Map<string, number>()
  for (const { reasons, numbers } of unscheduled) {
    for (const reason of new Set(reasons)) counts.set(reason, (counts.get(reason) ?? 0) + numbers.length)
  }
  return [...counts]
    .map(([reason, sessions]) => ({ reason, sessions }))
    .sort((a, b) => b.sessions - a.sessions || a.reason.localeCompare(b.reason, 'en-GB'))
}
