import { useEffect, useRef } from 'react'

/** A form that somebody asked for by a press takes the focus to its first field. */
export function useFirstFocus() {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [])
  return form
}
