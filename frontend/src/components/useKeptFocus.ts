import { type RefObject, useEffect } from 'react'

function canTake(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled')
}

/** Whether it is part of a question that is asked over the page. */
function isInQuestion(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.app-dialog') !== null
}

/** Where the focus goes once what had it has gone: to a row before a part of a row, and to a part before the whole. */
function around(path: readonly EventTarget[], within: HTMLElement): HTMLElement | undefined {
  const left = path.filter(
    (each): each is HTMLElement =>
      each instanceof HTMLElement && each.isConnected && (each === within || within.contains(each)),
  )
  return left.find((each) => each.matches('li, tr, section, form, dialog')) ?? left[0]
}

/**
 * Keeps the focus where somebody works while the page changes under it: what was pressed gets it back once it can be
 * pressed again, and what has gone gives it to the row or part it was in. A question that is asked over the page gives
 * it back to what asked.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const within = root.current
    if (within === null) return undefined
    let path: EventTarget[] = []
    const noteFocus = (event: FocusEvent) => {
      if (!isInQuestion(event.target)) path = event.composedPath()
    }
    const giveBack = () => {
      const [last] = path
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (!isLost || !(last instanceof HTMLElement)) return
      if (canTake(last)) {
        last.focus({ preventScroll: true })
      } else if (!last.isConnected) {
        const next = around(path, within)
        if (next === undefined) return
        if (!next.hasAttribute('tabindex')) next.tabIndex = -1
        next.focus({ preventScroll: true })
      }
    }
    const forget = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null || !(target instanceof HTMLElement) || isInQuestion(target)) return
      // Whoever presses beside everything wants no focus. What has just gone is told apart a moment later.
      window.setTimeout(() => {
        if (document.hasFocus() && document.activeElement === document.body && canTake(target)) path = []
      })
    }
    const watch = new MutationObserver(giveBack)
    within.addEventListener('focusin', noteFocus)
    within.addEventListener('focusout', forget)
    watch.observe(within, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
    return () => {
      within.removeEventListener('focusin', noteFocus)
      within.removeEventListener('focusout', forget)
      watch.disconnect()
    }
  }, [root])
}
