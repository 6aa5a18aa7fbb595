import type { Place } from '../../api/types'
import { type Hand, isTaken, isThere, useHand } from './hand'
import { when } from './words'

type HoldProps = { hand: Hand; places: readonly Place[]; spoken: string }

/** Keeps places while the patient is asked, where that can be done. */
function HoldButton({ hand, places, spoken }: HoldProps) {
  if (hand.hold === undefined) return null
  return (
    <button type="button" className="app-tool" disabled={hand.busy} onClick={() => hand.hold?.(places)}>
      Hold
      <span className="nhsuk-u-visually-hidden"> {spoken}</span>
    </button>
  )
}

/** Takes a place for the session that was asked about, where that can be done. */
export function TakePlace({ place }: { place: Place }) {
  const hand = useHand()
  if (hand === undefined || isThere(hand, place)) return null
  const spoken = `${when(place)}, ${place.practitionerName}`
  return (
    <span className="app-take-buttons">
      <button
        type="button"
        className="app-tool app-take"
        disabled={hand.busy}
        onClick={() => hand.move(place)}
      >
        {isTaken(hand, [place]) ? 'One moment' : hand.verb}
        <span className="nhsuk-u-visually-hidden"> {spoken}</span>
      </button>
      <HoldButton hand={hand} places={[place]} spoken={spoken} />
      {hand.offer !== undefined && (
        <button type="button" className="app-tool" disabled={hand.busy} onClick={() => hand.offer?.(place)}>
          Offer
          <span className="nhsuk-u-visually-hidden"> {spoken}</span>
        </button>
      )}
    </span>
  )
}

/** Takes all places of a way to place a course, where that can be done. */
export function TakeWay({ text, places }: { text: string; places: readonly Place[] }) {
  const hand = useHand()
  if (hand === undefined) return null
  return (
    <span className="app-take-buttons">
      <button
        type="button"
        className="app-tool app-take"
        disabled={hand.busy}
        onClick={() => hand.placeCourse(places)}
      >
        {isTaken(hand, places) ? 'One moment' : 'Take this way'}
        <span className="nhsuk-u-visually-hidden"> {text}</span>
      </button>
      <HoldButton hand={hand} places={places} spoken={text} />
    </span>
  )
}
