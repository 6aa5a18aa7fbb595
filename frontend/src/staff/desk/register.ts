import type { Mark, Said } from '../../api/desk'
import type { RegisterEntry } from '../../api/types'
import { saidOf } from './outcomes'

/** Those of whom nobody has said yet what became of them. */
export function open(entries: readonly RegisterEntry[]): RegisterEntry[] {
  return entries.filter(({ outcome }) => outcome === 'BOOKED')
}

/** Everybody of whom nothing is said yet came; what was said of the others stays. */
export function allCame(
  entries: readonly RegisterEntry[],
  said: ReadonlyMap<string, Said>,
): Map<string, Said> {
  const all = new Map(said)
  for (const { appointment } of open(entries)) {
    if (!all.has(appointment)) all.set(appointment, 'ATTENDED')
  }
  return all
}

/** What is to be recorded: what was said of those who are still open. */
export function marksOf(entries: readonly RegisterEntry[], said: ReadonlyMap<string, Said>): Mark[] {
  return open(entries).flatMap(({ appointment, outcome }) => {
    const now = said.get(appointment)
    const seen = saidOf(outcome)
    return now === undefined || seen === undefined ? [] : [{ appointment, outcome: now, seen }]
  })
}
