import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Spot } from '../../api/desk'
import { useOfferedPlaces, useOffering } from '../../api/offers'
import { useFirstFocus } from '../../components/useFirstFocus'
import { clockTime, dateOf, dayDate } from '../../lib/dates'
import { ActProblem } from '../desk/ActProblem'
import { asked, DEADLINES, deadline, placeInWords } from './offers'

const AN_HOUR = 60

/** Who is asked now, and where the answer is entered. It takes the focus from the form in whose stead it is. */
function Asked({ place }: { place: string }) {
  const { data } = useOfferedPlaces()
  const found = data?.find(({ id }) => id === place)
  const box = useRef<HTMLDivElement>(null)
  const isThere = found !== undefined
  useEffect(() => {
    if (isThere) box.current?.focus()
  }, [isThere])
  if (found === undefined) return null
  const now = asked(found)
  return (
    <div ref={box} className="app-held" tabIndex={-1}>
      <p>
        {now === undefined ? (
          `${placeInWords(found)}.`
        ) : (
          <>
            <strong>{now.patientName}</strong> is asked
            {now.telephone === null ? ', no telephone number' : `, telephone ${now.telephone}`}. The place is
            kept
            {now.until !== null && ` until ${deadline(now.until)}`}.
          </>
        )}
      </p>
      <p>
        <Link to="/offers">{now === undefined ? 'Why' : 'Enter the answer'}</Link>
      </p>
    </div>
  )
}

/** A place that an appointment left, or one that was found free, with who is asked about it before all others. */
type Offered = { freedBy: string } | { spot: Spot; course: string; patientName: string }

type Props = { place: Offered; onDone: () => void }

function inWords(place: Offered): string {
  return 'spot' in place
    ? `${dayDate(dateOf(place.spot.start))} at ${clockTime(place.spot.start)} is offered to ${place.patientName} first.`
    : 'The place is offered to the first who waits and whom it suits.'
}

/** Offers a free place to one after another of those who wait. */
export function OfferForm({ place, onDone }: Props) {
  const [minutes, setMinutes] = useState(AN_HOUR)
  const offering = useOffering()
  const form = useFirstFocus()
  const id = useId()

  function offer(event: FormEvent) {
    event.preventDefault()
    offering.mutate(
      'spot' in place
        ? { kind: 'offer', spot: place.spot, minutes, first: place.course }
        : { kind: 'offer-freed', appointment: place.freedBy, minutes },
    )
  }

  if (offering.isSuccess && 'place' in offering.data) {
    return <Asked place={offering.data.place} />
  }
  return (
    <form ref={form} className="app-act-form" onSubmit={offer}>
      <p>
        {inWords(place)} Whoever is asked has it kept until the deadline; then it passes to the next by
        itself.
      </p>
      <label htmlFor={id}>Time to answer</label>
      <select
        id={id}
        className="app-tool"
        value={minutes}
        onChange={({ target }) => setMinutes(Number(target.value))}
      >
        {DEADLINES.map((one) => (
          <option key={one.minutes} value={one.minutes}>
            {one.text}
          </option>
        ))}
      </select>
      {offering.isError && <ActProblem key={offering.submittedAt} error={offering.error} />}
      <div className="app-act-form__buttons">
        <button type="submit" className="app-tool app-take" disabled={offering.isPending}>
          {offering.isPending ? 'One moment' : 'Offer it'}
        </button>
        <button type="button" className="app-tool" onClick={onDone}>
          Do not offer it
        </button>
      </div>
    </form>
  )
}
