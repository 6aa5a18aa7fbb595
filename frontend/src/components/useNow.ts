import { useSyncExternalStore } from 'react'
import { clinicMoment } from '../lib/clock'

const LOOK_MS = 15_000

function subscribe(changed: () => void) {
  const timer = setInterval(changed, LOOK_MS)
  return () => clearInterval(timer)
}

/** The clinic's wall clock, `2026-11-24T10:15`; a page that stays open goes on with it, past midnight too. */
export function useNow(): string {
  return useSyncExternalStore(subscribe, () => clinicMoment(new Date()))
}
