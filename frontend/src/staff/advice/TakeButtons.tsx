import type { Place } from '../../api/types'
import { isTaken, isThere, useHand } from './hand'
import { when } from './words'

/** Takes a place for the session that was asked about, where that can be done. */
export function TakePlace({ place }: { place: Place }) {
  const hand = useHand()
  if (hand === undefined || isThere(hand, place)) return null
  return (
    <button type="button" className="app-tool app-take" disabled={hand.busy} onClick={() => hand.move(place)}>
      {isTaken(hand, [place]) ? 'One moment' : hand.verb}
      <span className="nhsuk-u-visually-hidden">
        {' '}
        {when(place)}, {place.practitionerName}
      </span>
    </button>
  )
}

/** Takes all places of a way to place a course, where that can be done. */
export function TakeWay({ text, places }: { text: string; places: readonly Place[] }) {
  const hand = useHand()
  if (hand === undefined) return null
  return (
    <button
      type="button"
      className="app-tool app-take"
      disabled={hand.busy}
      onClick={() => hand.placeCourse(places)}
    >
      {isTaken(hand, places) ? 'One moment' : 'Take this way'}
      <span className="nhsuk-u-visually-hidden"> {text}</span>
    </button>
  )
}
