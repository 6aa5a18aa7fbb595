import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { OfferForm } from './OfferForm'

type Props = {
  /** The appointment that was called off. */
  appointment: string
  /** Which place it is, for those who do not see where the button stands. */
  spoken: string
}

/** Offers a place that became free to those who wait for the treatment. */
export function OfferPlace({ appointment, spoken }: Props) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  function close() {
    flushSync(() => setOpen(false))
    button.current?.focus()
  }

  return open ? (
    <OfferForm place={{ freedBy: appointment }} onDone={close} />
  ) : (
    <button ref={button} type="button" className="app-tool" onClick={() => setOpen(true)}>
      Offer this place
      <span className="nhsuk-u-visually-hidden">{spoken}</span>
    </button>
  )
}
