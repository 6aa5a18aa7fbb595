import { Button } from 'nhsuk-react-components'
import { type ReactNode, useEffect, useId, useRef } from 'react'

type Props = {
  open: boolean
  title: string
  yes: string
  onYes: () => void
  onNo: () => void
  children: ReactNode
}

/** Asks before something that others will notice. Escape and "Cancel" mean no. */
export function ConfirmDialog({ open, title, yes, onYes, onNo, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} className="app-dialog" aria-labelledby={titleId} onCancel={onNo}>
      <h2 id={titleId} className="nhsuk-heading-m">
        {title}
      </h2>
      <p>{children}</p>
      <div className="app-actions">
        <Button type="button" small onClick={onYes}>
          {yes}
        </Button>
        <Button type="button" small secondary onClick={onNo}>
          Cancel
        </Button>
      </div>
    </dialog>
  )
}
