import { useSyncExternalStore } from 'react'
import { api, body } from './client'
import { isAnswer, problemOf } from './problem'
import type { RegisterEntry } from './types'

/**
 * What a therapist recorded while the network was gone. It waits on the device, without a name in it, until it is
 * sent. An outcome is a state and not a count: whether it was recorded already, because an answer got lost, is seen by
 * looking, so that nothing is recorded twice. What somebody else recorded otherwise meanwhile stays theirs, and is
 * shown.
 */
export type Waiting = {
  /** Who recorded it: nobody else on the same device sends it. */
  by: string
  session: string
  appointment: string
  outcome: Exclude<RegisterEntry['outcome'], `CANCELLED${string}` | 'ENTERED_IN_ERROR'>
  /** What was recorded when the therapist looked. */
  seen: Waiting['outcome']
  at: number
  /** What stands there instead, once the server refused it. */
  conflict?: RegisterEntry['outcome'] | 'GONE'
}

const KEY = 'outcomes-to-send'
const listeners = new Set<() => void>()
let parsed: { text: string | null; all: readonly Waiting[] } = { text: null, all: [] }

function inWaiting(text: string | null): readonly Waiting[] {
  try {
    const all: Waiting[] = JSON.parse(text ?? '[]')
    return all
  } catch {
    return []
  }
}

/** What stands in the device's store now: another window of the browser writes there too. */
function read(): readonly Waiting[] {
  const text = localStorage.getItem(KEY)
  if (text !== parsed.text) parsed = { text, all: inWaiting(text) }
  return parsed.all
}

function write(all: readonly Waiting[]) {
  localStorage.setItem(KEY, JSON.stringify(all))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/** What waits to be sent, or could not be recorded. */
export function useWaitingOutcomes(): readonly Waiting[] {
  return useSyncExternalStore(subscribe, read)
}

/** What somebody recorded that waits to be sent, by appointment; not what could not be recorded. */
export function useUnsent(by: string | undefined): ReadonlyMap<string, Waiting> {
  const all = useWaitingOutcomes()
  return new Map(
    all.flatMap((one) => (one.by === by && one.conflict === undefined ? [[one.appointment, one]] : [])),
  )
}

type Whose = Pick<Waiting, 'by' | 'appointment'>

function isOfSame(one: Whose, other: Whose): boolean {
  return one.by === other.by && one.appointment === other.appointment
}

/** The very one, and not what was said since of the same person. */
function is(one: Waiting, other: Waiting): boolean {
  return isOfSame(one, other) && one.at === other.at
}

/** Keeps outcomes until they can be sent. Saying another of the same person takes the place of the first. */
export function keepForLater(marks: readonly Omit<Waiting, 'at' | 'conflict'>[], now: number = Date.now()) {
  write([
    ...read().filter((one) => !marks.some((mark) => isOfSame(mark, one))),
    ...marks.map((mark) => ({ ...mark, at: now })),
  ])
}

export function putAside(one: Waiting) {
  write(read().filter((other) => !is(one, other)))
}

/** What is recorded now; nothing where the session has gone, which is an answer too. */
async function stands(one: Waiting): Promise<RegisterEntry['outcome'] | undefined> {
  try {
    const register = await body(
      api.GET('/api/roster/sessions/{id}', { params: { path: { id: one.session } } }),
    )
    return register.entries.find(({ appointment }) => appointment === one.appointment)?.outcome
  } catch (error) {
    if (problemOf(error)?.kind === 'no-such-session') return undefined
    throw error
  }
}

/** Sends one; true where nothing of it waits any more. Where nobody can say what became of it, it is thrown. */
async function send(one: Waiting): Promise<boolean> {
  const { appointment, outcome, seen } = one
  try {
    await body(
      api.POST('/api/roster/outcomes', { body: { marks: [{ appointment, outcome, seen, reason: null }] } }),
    )
    return true
  } catch (error) {
    // not an answer about this outcome: it waits
    if (!isAnswer(error) || error.problem.kind === 'not-signed-in') throw error
    const now = await stands(one)
    if (now === outcome) return true
    const conflict = now ?? 'GONE'
    write(read().map((other) => (is(one, other) ? { ...other, conflict } : other)))
    return false
  }
}

/** Sends one, and puts it aside once it is recorded. Whether the others may be sent too is said by `goOn`. */
async function attempt(one: Waiting): Promise<{ sent: boolean; goOn: boolean }> {
  try {
    const sent = await send(one)
    if (sent) putAside(one)
    return { sent, goOn: true }
  } catch (error) {
    // a server that fails at one may take the next; without a network, or signed out, all wait
    const problem = problemOf(error)
    return { sent: false, goOn: problem !== undefined && problem.kind !== 'not-signed-in' }
  }
}

let isSending = false

/** Sends what somebody's waits, the oldest first; what cannot be sent yet waits on. How many were recorded. */
export async function sendWaiting(by: string): Promise<number> {
  if (isSending) return 0
  isSending = true
  let recorded = 0
  try {
    for (const one of read().filter((each) => each.by === by && each.conflict === undefined)) {
      const { sent, goOn } = await attempt(one)
      if (sent) recorded += 1
      if (!goOn) break
    }
  } finally {
    isSending = false
  }
  return recorded
}
