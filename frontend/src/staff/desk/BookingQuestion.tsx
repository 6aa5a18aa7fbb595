import type { Place } from '../../api/types'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { when, withWhomAndWhere } from '../advice/words'

type Props = {
  /** The places that were chosen; nothing is asked while there are none. */
  places: readonly Place[]
  title: string
  yes: string
  /** Where it was, of something that moves. */
  was?: string
  onYes: () => void
  onNo: () => void
}

/** Asks before somebody is booked or moved: what was, what will be, and that the patient has to be told. */
export function BookingQuestion({ places, title, yes, was, onYes, onNo }: Props) {
  return (
    <ConfirmDialog open={places.length > 0} title={title} yes={yes} onYes={onYes} onNo={onNo}>
      {was !== undefined && <span className="app-was">Was: {was}</span>}
      {places.map((place) => (
        <span key={place.start} className="app-will-be">
          {was !== undefined && 'Will be: '}
          {when(place)}, {withWhomAndWhere(place)}
        </span>
      ))}
      <span className="app-was">The patient has to be told. You can undo this until then.</span>
    </ConfirmDialog>
  )
}
