import type { Unsuited } from '../../api/types'
import { clockTime, dateOf, longDate } from '../../lib/dates'
import { list } from '../../lib/words'
import { reasons } from './importWords'

/** Published sessions that no longer suit the clinic's records: somebody has to mend them. */
export function UnsuitedTable({ sessions, caption }: { sessions: Unsuited[]; caption: string }) {
  if (sessions.length === 0) return null
  return (
    <table className="app-table app-table--stacking">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">Whom it concerns</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((one) => (
          <tr key={one.session}>
            <th scope="row">
              {longDate(dateOf(one.start))}, {clockTime(one.start)}
            </th>
            <td data-label="What">
              {one.treatment}, {one.practitioner}, {one.room}
            </td>
            <td data-label="Whom it concerns">{list(one.people.map((person) => person.name))}</td>
            <td data-label="Why">{reasons(one.reasons)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
