import { useEffect, useRef } from 'react'

/** For buttons that give way to a form: the first of them has the focus again once the form has gone. */
export function useReturn(away: boolean) {
  const buttons = useRef<HTMLDivElement>(null)
  const wasAway = useRef(away)
  useEffect(() => {
    if (wasAway.current && !away) buttons.current?.querySelector<HTMLElement>('a, button')?.focus()
    wasAway.current = away
  }, [away])
  return buttons
}
