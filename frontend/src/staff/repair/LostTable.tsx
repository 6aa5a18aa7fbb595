import type { Lost } from '../../api/types'
import { count, nhsNumber, sessionOf } from '../../lib/words'

/** The sessions that cannot be saved, and why. */
export function LostTable({ lost }: { lost: Lost[] }) {
  if (lost.length === 0) return <p className="app-lead">No session loses its place.</p>
  return (
    <table className="app-table app-table--stacking">
      <caption>{count(lost.length, 'session')} without a place, and why</caption>
      <thead>
        <tr>
          <th scope="col">Patient</th>
          <th scope="col">Session</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {lost.map((one) => (
          <tr key={`${one.courseId} ${one.number}`}>
            <th scope="row">
              {one.patientName}
              <span className="app-quiet">NHS number {nhsNumber(one.nhsNumber)}</span>
            </th>
            <td data-label="Session">
              {one.treatmentName}, {sessionOf(one).toLowerCase()}
            </td>
            <td data-label="Why">
              <ul className="app-reasons">
                {one.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
