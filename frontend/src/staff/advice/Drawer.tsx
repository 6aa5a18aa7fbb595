import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'

type Props = {
  title: ReactNode
  /** What the drawer is about: another thing in the same drawer is announced anew. */
  about: string
  tone?: number | undefined
  onClose: () => void
  children: ReactNode
}

/** Stands beside the page, which stays in use, and takes the focus. Escape closes it. */
export function Drawer({ title, about, tone, onClose, children }: Props) {
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing in the same drawer is announced anew
  useEffect(() => heading.current?.focus(), [about])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose()
  }

  return (
    <div role="dialog" aria-labelledby={titleId} className="app-drawer" onKeyDown={onKeyDown}>
      <div className="app-drawer__head" data-tone={tone}>
        <h2 id={titleId} className="nhsuk-heading-s" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="app-tool" onClick={onClose}>
          Close
        </button>
      </div>
      <div className="app-drawer__body">{children}</div>
    </div>
  )
}
