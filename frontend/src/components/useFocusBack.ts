import { useLayoutEffect, useRef } from 'react'

/**
 * Gives the focus back to what opened something, once that is gone and the focus with it. What opens carries the
 * attribute with the id of what it opens.
 */
export function useFocusBack(attribute: 'data-session' | 'data-course', opened: string | undefined) {
  const before = useRef(opened)
  // before `useKeptFocus` looks for the nearest place that is left
  useLayoutEffect(() => {
    const last = before.current
    before.current = opened
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (opened === undefined && last !== undefined && isLost) {
      document.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(last)}"]`)?.focus()
    }
  }, [attribute, opened])
}
