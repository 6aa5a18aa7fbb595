import { useSyncExternalStore } from 'react'

/** What stands before the server answers with these when the server itself does not. */
const NOBODY_BEHIND: readonly number[] = [502, 503, 504]

const listeners = new Set<() => void>()
let isReached = true

function note(now: boolean) {
  if (isReached === now) return
  isReached = now
  for (const listener of listeners) listener()
}

/** Sends, and notes whether the clinic's server answered. A device may well have a network that leads nowhere. */
export async function noteReach(sending: Promise<Response>): Promise<Response> {
  try {
    const response = await sending
    note(!NOBODY_BEHIND.includes(response.status))
    return response
  } catch (error) {
    note(false)
    throw error
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** Whether the clinic's server can be reached: the device has a network, and what was asked last was answered. */
export function useReached(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine && isReached)
}
