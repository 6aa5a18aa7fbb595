import type { CostChange, Place, Reason, Suggestion } from '../../api/types'
import { Reasons } from './Reasons'
import { TakePlace } from './TakeButtons'
import { pointsMore, when, withWhomAndWhere } from './words'

/** What a place would cost more, in all and by what; and what else is to say of it. */
export function Cost({ cost, reasons }: { cost: CostChange; reasons: readonly Reason[] }) {
  return (
    <details className="app-advice__cost">
      <summary>{pointsMore(cost.points)}</summary>
      <ul>
        {cost.changes.map(({ blemish, text }) => (
          <li key={blemish}>{text}</li>
        ))}
      </ul>
      <p>Once it is there:</p>
      <Reasons reasons={reasons} />
    </details>
  )
}

/** When, with whom and where. */
export function PlaceLines({ place }: { place: Place }) {
  return (
    <>
      <strong>{when(place)}</strong>
      <span>{withWhomAndWhere(place)}</span>
    </>
  )
}

type Props = {
  places: readonly Suggestion[]
  none: string
  /** Whether the session stays where it is, whatever else it could be. */
  promised?: boolean
}

/** Places for a session, the best first, each with what it costs more and why. */
export function Suggestions({ places, none, promised = false }: Props) {
  if (places.length === 0) return <p>{none}</p>
  return (
    <ol className="app-places">
      {places.map(({ place, cost, reasons }) => (
        <li key={`${place.start} ${place.practitionerId} ${place.roomId}`}>
          <PlaceLines place={place} />
          <Cost cost={cost} reasons={reasons} />
          {!promised && <TakePlace place={place} />}
        </li>
      ))}
    </ol>
  )
}
