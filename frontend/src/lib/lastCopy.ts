/**
 * The last copy of what was read, for when the network is gone. It is kept on the device in plain text, so only what
 * a therapist needs of their own day goes in, for no longer than a working day, and signing out takes it away.
 */

const PREFIX = 'last-copy '
const LONGEST_MS = 12 * 60 * 60 * 1000

export type Copy<T> = { at: number; value: T }

export function keepCopy(name: string, value: unknown, now: number = Date.now()) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify({ at: now, value }))
  } catch {
    // a full or forbidden store: there is no copy, no more
  }
}

/** The copy, unless it is too old, and then it is taken away. Whoever reads it says what it was when it was kept. */
export function readCopy<T>(name: string, now: number = Date.now()): Copy<T> | undefined {
  try {
    const kept: Copy<T> | null = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null')
    if (kept === null) return undefined
    if (now - kept.at <= LONGEST_MS) return kept
    localStorage.removeItem(PREFIX + name)
    return undefined
  } catch {
    return undefined
  }
}

function copies(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
}

/** Takes away what is too old, though nobody asks for it again. */
export function forgetOldCopies(now: number = Date.now()) {
  for (const key of copies()) readCopy(key.slice(PREFIX.length), now)
}

export function forgetCopies() {
  for (const key of copies()) localStorage.removeItem(key)
}

const onShow = new Map<string, number>()
const listeners = new Set<() => void>()

/** When what was read last under this name was kept, where it is a copy. */
export function copyOnShow(name: string): number | undefined {
  return onShow.get(name)
}

export function subscribeToCopies(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

function noteCopy(name: string, at: number | undefined) {
  if (onShow.get(name) === at) return
  if (at === undefined) onShow.delete(name)
  else onShow.set(name, at)
  for (const listener of listeners) listener()
}

/** Reads, and keeps a copy; where the network is gone, the last copy. A refusal is an answer and no reason for a copy. */
export async function orLastCopy<T>(
  name: string,
  isAnswer: (error: unknown) => boolean,
  read: () => Promise<T>,
): Promise<T> {
  try {
    const value = await read()
    keepCopy(name, value)
    noteCopy(name, undefined)
    return value
  } catch (error) {
    const copy = isAnswer(error) ? undefined : readCopy<T>(name)
    noteCopy(name, copy?.at)
    if (copy === undefined) throw error
    return copy.value
  }
}
