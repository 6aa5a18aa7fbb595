import { Link } from 'react-router'
import { useDealWithNote, useDeskNotes } from '../../api/notes'
import type { DeskNote } from '../../api/types'
import { KeptRefusals, useKeptRefusal } from '../../components/KeptRefusals'
import { Unread } from '../../components/Unread'
import { clockTime, dateOf, dayDate } from '../../lib/dates'
import { ActProblem } from '../desk/ActProblem'

function Note({ note: { id, from, patient, at, said, about } }: { note: DeskNote }) {
  const deal = useDealWithNote(useKeptRefusal())
  return (
    <li className="app-note">
      <p className="app-note__from">
        <strong>{patient === null ? from : <Link to={`/patients/${patient}`}>{from}</Link>}</strong>
        <span className="app-quiet">
          {' '}
          wrote on {dayDate(dateOf(at))} at {clockTime(at)}
          {about !== null && ` about ${dayDate(dateOf(about))} at ${clockTime(about)}`}
        </span>
      </p>
      <p className="app-note__said">{said}</p>
      <button type="button" className="app-tool" disabled={deal.isPending} onClick={() => deal.mutate(id)}>
        Dealt with
        <span className="nhsuk-u-visually-hidden"> what {from} wrote</span>
      </button>
    </li>
  )
}

function List({ notes }: { notes: readonly DeskNote[] }) {
  if (notes.length === 0) return null
  return (
    <section className="app-panel app-todo">
      <h2 className="nhsuk-heading-s">Messages to the desk</h2>
      <ul>
        {notes.map((note) => (
          <Note key={note.id} note={note} />
        ))}
      </ul>
    </section>
  )
}

/** What patients and therapists wrote to the desk. */
export function Notes() {
  const notes = useDeskNotes()
  return (
    <KeptRefusals problem={ActProblem}>
      <Unread parts={[{ what: 'messages to the desk', query: notes }]} />
      <List notes={notes.data ?? []} />
    </KeptRefusals>
  )
}
