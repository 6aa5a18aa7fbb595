import { useSyncExternalStore } from 'react'
import { copyOnShow, subscribeToCopies } from '../lib/lastCopy'

/** When what is shown under this name was read, where it is the last copy; undefined where it was read just now. */
export function useCopyOnShow(name: string): number | undefined {
  return useSyncExternalStore(subscribeToCopies, () => copyOnShow(name))
}
