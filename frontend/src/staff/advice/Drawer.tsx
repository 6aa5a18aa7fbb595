import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { useNarrow } from '../../components/useNarrow'

type Props = {
  title: ReactNode
  /** What the drawer is about: another thing in the same drawer is announced anew. */
  about: string
  tone?: number | undefined
  onClose: () => void
  children: ReactNode
}

/** Shows a dialog beside the page, or over it; what has the focus in it keeps it. */
function show(dialog: HTMLDialogElement, over: boolean) {
  const focused = document.activeElement
  if (dialog.open) dialog.close()
  if (over) dialog.showModal()
  else dialog.show()
  if (focused instanceof HTMLElement && dialog.contains(focused)) focused.focus()
}

/**
 * Takes the focus, and Escape closes it. At a desk it stands beside the page, which stays in use; on a phone it covers
 * the page, so that nobody can get behind it. Whoever opens it gives the focus back: see `useFocusBack`.
 */
export function Drawer({ title, about, tone, onClose, children }: Props) {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const narrow = useNarrow()
  useLayoutEffect(() => {
    if (dialog.current !== null) show(dialog.current, narrow)
  }, [narrow])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing in the same drawer is announced anew
  useEffect(() => heading.current?.focus(), [about])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose()
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className="app-drawer"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // A browser may close it without asking, say by a phone's Back; closed by `show` it is open again by now.
      onClose={() => {
        if (dialog.current?.open === false) onClose()
      }}
    >
      <div className="app-drawer__head" data-tone={tone}>
        <h2 id={titleId} className="nhsuk-heading-s" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="app-tool" onClick={onClose}>
          Close
        </button>
      </div>
      <div className="app-drawer__body">{children}</div>
    </dialog>
  )
}
