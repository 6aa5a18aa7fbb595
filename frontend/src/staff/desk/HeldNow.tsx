import { useId } from 'react'
import { Link } from 'react-router'
import { useAct } from '../../api/desk'
import { useHolding, useHolds } from '../../api/holds'
import type { Hold } from '../../api/types'
import { KeptRefusals, useKeptRefusal } from '../../components/KeptRefusals'
import { today } from '../../lib/clock'
import { clockTime, dateOf, dayDate } from '../../lib/dates'
import { count } from '../../lib/words'
import { when } from '../advice/words'
import { ActProblem } from './ActProblem'

/** "Held by Cleo until 10:42am", "Offered by Cleo until 10:42am on Tuesday 1 December" */
export function heldInWords({ by, mine, offered, until }: Hold): string {
  const day = dateOf(until) === today() ? '' : ` on ${dayDate(dateOf(until))}`
  return `${offered ? 'Offered' : 'Held'} by ${mine ? 'you' : by} until ${clockTime(until)}${day}`
}

function Mine({ hold }: { hold: Hold }) {
  const refused = useKeptRefusal()
  const act = useAct(refused)
  const holding = useHolding(refused)
  const busy = act.isPending || holding.isPending
  const whose = <span className="nhsuk-u-visually-hidden">: {hold.patientName}</span>
  return (
    <div className="app-register__more">
      <button
        type="button"
        className="app-tool app-take"
        disabled={busy}
        onClick={() =>
          act.mutate({
            act: { kind: 'book-held', hold: hold.id },
            text: `${count(hold.places.length, 'session')} booked for ${hold.patientName}.`,
          })
        }
      >
        Book what is held{whose}
      </button>
      <button
        type="button"
        className="app-tool"
        disabled={busy}
        onClick={() => holding.mutate({ kind: 'let-go', hold: hold.id })}
      >
        Let go{whose}
      </button>
    </div>
  )
}

function Held({ hold }: { hold: Hold }) {
  return (
    <li>
      <strong>{heldInWords(hold)}</strong>
      <span>
        {hold.patientName}, {hold.treatmentName.toLowerCase()}
      </span>
      {hold.places.map((place) => (
        <span key={place.start}>
          {when(place)}, {place.practitionerName}, {place.roomName}
        </span>
      ))}
      {hold.mine && <Mine hold={hold} />}
      {hold.offered && <Link to="/offers">Enter what they say</Link>}
    </li>
  )
}

function Holds({ holds }: { holds: readonly Hold[] }) {
  const title = useId()
  if (holds.length === 0) return null
  return (
    <section className="app-held" aria-labelledby={title}>
      <h2 id={title} className="nhsuk-heading-xs">
        Held now
      </h2>
      <ul className="app-attendees">
        {holds.map((hold) => (
          <Held key={hold.id} hold={hold} />
        ))}
      </ul>
    </section>
  )
}

/** Places that somebody keeps while talking, and what their holder can do; nothing where there are none. */
export function HeldNow({ only = () => true }: { only?: (hold: Hold) => boolean }) {
  const { data } = useHolds()
  return (
    <KeptRefusals problem={ActProblem}>
      <Holds holds={(data ?? []).filter(only)} />
    </KeptRefusals>
  )
}
