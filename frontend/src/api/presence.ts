import { useSyncExternalStore } from 'react'

/** How long after a sign of somebody they still count as being at the page. */
export const PRESENT_MS = 5 * 60_000

const LOOK_MS = 15_000

/** What only somebody who is there does. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

let lastSign = Date.now()

function isSomebodyHere(): boolean {
  return document.visibilityState === 'visible' && Date.now() - lastSign < PRESENT_MS
}

function subscribe(changed: () => void) {
  function sign() {
    const wasHere = isSomebodyHere()
    lastSign = Date.now()
    if (!wasHere) changed()
  }
  function look() {
    if (document.visibilityState === 'visible') lastSign = Date.now()
    changed()
  }
  // whoever opens a page is at it
  lastSign = Date.now()
  const timer = setInterval(changed, LOOK_MS)
  for (const one of SIGNS) addEventListener(one, sign, { capture: true, passive: true })
  document.addEventListener('visibilitychange', look)
  return () => {
    clearInterval(timer)
    for (const one of SIGNS) removeEventListener(one, sign, { capture: true })
    document.removeEventListener('visibilitychange', look)
  }
}

/**
 * Whether somebody was at this page in the last five minutes: moved, pressed or typed something, or came back to it. What
 * a page asks by itself it asks only then, for every question keeps the session alive: of a page that was left open nobody
 * would ever be signed out.
 */
export function useSomebodyHere(): boolean {
  return useSyncExternalStore(subscribe, isSomebodyHere)
}
