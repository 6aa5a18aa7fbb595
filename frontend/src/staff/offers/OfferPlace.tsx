import { useState } from 'react'
import type { Spot } from '../../api/desk'
import { OfferForm } from './OfferForm'

/** Offers a place that became free to those who wait for the treatment. */
export function OfferPlace({ treatment, spot }: { treatment: string; spot: Spot }) {
  const [open, setOpen] = useState(false)
  return open ? (
    <OfferForm treatment={treatment} spot={spot} onDone={() => setOpen(false)} />
  ) : (
    <button type="button" className="app-tool app-take" onClick={() => setOpen(true)}>
      Offer this place
    </button>
  )
}
