import { useSyncExternalStore } from 'react'
import { api, body } from './client'
import { problemOf } from './problem'
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
  conflict?: string
}

const KEY = 'outcomes-to-send'
const listeners = new Set<() => void>()
let kept: readonly Waiting[] | undefined

function stored(): readonly Waiting[] {
  try {
    const all: Waiting[] = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return all
  } catch {
    return []
  }
}

function read(): readonly Waiting[] {
  kept ??= stored()
  return kept
}

function write(all: readonly Waiting[]) {
  kept = all
  localStorage.setItem(KEY, JSON.stringify(all))
  for (const listener of listeners) listener()
}

/** Forgets what was read of the device's store, which another page may have changed. */
export function readAnew() {
  kept = undefined
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What waits to be sent, or could not be recorded. */
export function useWaitingOutcomes(): readonly Waiting[] {
  return useSyncExternalStore(subscribe, read)
}

/** Keeps outcomes until they can be sent. Saying another of the same person takes the place of the first. */
export function keepForLater(marks: readonly Omit<Waiting, 'at' | 'conflict'>[], now: number = Date.now()) {
  const said = new Set(marks.map(({ appointment }) => appointment))
  write([
    ...read().filter(({ appointment }) => !said.has(appointment)),
    ...marks.map((mark) => ({ ...mark, at: now })),
  ])
}

export function putAside(appointment: string) {
  write(read().filter((one) => one.appointment !== appointment))
}

async function stands(one: Waiting): Promise<RegisterEntry['outcome'] | undefined> {
  const register = await body(api.GET('/api/roster/sessions/{id}', { params: { path: { id: one.session } } }))
  return register.entries.find(({ appointment }) => appointment === one.appointment)?.outcome
}

/** Sends one; true where nothing of it waits any more. */
async function send(one: Waiting): Promise<boolean> {
  const { appointment, outcome, seen } = one
  try {
    await body(
      api.POST('/api/roster/outcomes', { body: { marks: [{ appointment, outcome, seen, reason: null }] } }),
    )
    return true
  } catch (error) {
    const problem = problemOf(error)
    // not an answer about this outcome: it waits
    if (problem === undefined || problem.kind === 'not-signed-in') throw error
    const now = await stands(one).catch(() => undefined)
    if (now === outcome) return true
    const conflict = now ?? 'GONE'
    write(read().map((other) => (other.appointment === appointment ? { ...other, conflict } : other)))
    return false
  }
}

let isSending = false

/** Sends what somebody's waits, the oldest first; what cannot be sent yet waits on. How many were recorded. */
export async function sendWaiting(by: string): Promise<number> {
  if (isSending) return 0
  isSending = true
  let sent = 0
  try {
    readAnew()
    for (const one of read().filter((each) => each.by === by && each.conflict === undefined)) {
      if (await send(one)) {
        putAside(one.appointment)
        sent += 1
      }
    }
  } catch {
    // the network is still gone, or somebody has to sign in
  } finally {
    isSending = false
  }
  return sent
}
