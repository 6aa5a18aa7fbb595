import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { type HistoryKind, useHistory } from '../../api/history'
import type { PastAct, PastChange } from '../../api/types'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { clockTime, dateOf, plainDate } from '../../lib/dates'

const WHAT: Readonly<Record<PastAct['what'], string>> = {
  ADDED: 'Added',
  CHANGED: 'Changed',
  REMOVED: 'Removed',
}

const NOTHING = 'nothing'

/** What an added record began with stands alone; everything else says what it was and what it is now. */
function Change({ change: { field, was, became }, added }: { change: PastChange; added: boolean }) {
  return (
    <li>
      {field}: {added ? became : `${was ?? NOTHING} → ${became ?? NOTHING}`}
    </li>
  )
}

function Act({ act }: { act: PastAct }) {
  return (
    <tr>
      <th scope="row">
        {plainDate(dateOf(act.at))}, {clockTime(act.at)}
      </th>
      <td data-label="Who">
        {act.by}
        {act.role !== null && ` (${act.role.toLowerCase()})`}
      </td>
      <td data-label="What">
        {WHAT[act.what]}
        <ul className="nhsuk-list">
          {act.changes.map((change) => (
            <Change key={change.field} change={change} added={act.what === 'ADDED'} />
          ))}
        </ul>
      </td>
      <td data-label="Why">{act.why ?? 'No reason given'}</td>
    </tr>
  )
}

function Acts({ kind, id }: Props) {
  const { data, error, isPending, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useHistory(
    kind,
    id,
  )
  if (isPending) return <Waiting />
  if (data === undefined) return <ServiceProblem error={error} onRetry={() => void refetch()} />
  const acts = data.pages.flatMap((page) => page.acts)
  if (acts.length === 0) return <p>Nothing has been changed since changes are written down.</p>
  return (
    <>
      <table className="app-table app-table--stacking">
        <caption>Newest first</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {acts.map((act) => (
            <Act key={act.id} act={act} />
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <Button
          type="button"
          secondary
          small
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {isFetchingNextPage ? 'Loading…' : 'Show older changes'}
        </Button>
      )}
    </>
  )
}

type Props = { kind: HistoryKind; id: string; title?: string }

/** Who changed a record, when, why and what; read when somebody opens it. */
export function History({ kind, id, title = 'History' }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <details
      className="nhsuk-details nhsuk-u-margin-top-4"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{title}</span>
      </summary>
      <div className="nhsuk-details__text">{open && <Acts kind={kind} id={id} />}</div>
    </details>
  )
}
