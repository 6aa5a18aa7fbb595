import type { CostChange, Place, Reason, Suggestion } from '../../api/types'
import { TakePlace } from './TakeButtons'
import { changesInWords, inPoints, pointsMore, when, withWhomAndWhere } from './words'

/** What would be better and worse, in words; behind them the points, and what else is to say of the place. */
export function Cost({ cost, reasons }: { cost: CostChange; reasons: readonly Reason[] }) {
  return (
    <>
      <span>{changesInWords(cost)}</span>
      <details className="app-advice__cost">
        <summary>Details and points</summary>
        <p>{pointsMore(cost.points)}</p>
        <ul>
          {cost.changes.map(({ blemish, text, points }) => (
            <li key={blemish}>
              {text}, {pointsMore(points).toLowerCase()}
            </li>
          ))}
        </ul>
        <p>Once it is there:</p>
        <ul>
          {reasons.map(({ blemish, text, points }) => (
            <li key={`${blemish} ${text}`}>
              {text}: {inPoints(points)}
            </li>
          ))}
        </ul>
      </details>
    </>
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
