import { useSyncExternalStore } from 'react'

function onChange(listener: () => void) {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/** Which view is open, without the #: Back on a phone closes it. */
export function useHash(): string {
  return useSyncExternalStore(onChange, () => location.hash.slice(1))
}
