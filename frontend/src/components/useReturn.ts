import { useLayoutEffect, useRef } from 'react'

/**
 * For buttons that give way to a form: the first of them has the focus again once the form has gone, and the focus with it.
 * Whoever is somewhere else by then stays there.
 */
export function useReturn(away: boolean) {
  const buttons = useRef<HTMLDivElement>(null)
  const wasAway = useRef(away)
  // before `useKeptFocus` looks for the nearest place that is left
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (wasAway.current && !away && isLost) buttons.current?.querySelector<HTMLElement>('a, button')?.focus()
    wasAway.current = away
  }, [away])
  return buttons
}
