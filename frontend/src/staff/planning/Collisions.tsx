import { useState } from 'react'
import type { DraftCollision } from '../../api/types'
import { clockTime, shortDate } from '../../lib/dates'
import { count, number } from '../../lib/words'
import { collisionCounts } from './collisionWords'

const FIRST_ROWS = 20

function Row({ collision }: { collision: DraftCollision }) {
  const { patientName, treatmentName, start, practitionerName, roomName, text } = collision
  return (
    <tr>
      <th scope="row">{patientName}</th>
      <td data-label="Treatment">{treatmentName}</td>
      <td data-label="When">
        {shortDate(start.slice(0, 10))} at {clockTime(start)}
      </td>
      <td data-label="With">
        {practitionerName}
        <span className="app-quiet">{roomName}</span>
      </td>
      <td data-label="Why not">{text}</td>
    </tr>
  )
}

function Summary({ collisions }: { collisions: DraftCollision[] }) {
  const counts = collisionCounts(collisions)
  if (counts.length < 2) return null
  return (
    <ul className="app-reason-counts">
      {counts.map(({ reason, appointments }) => (
        <li key={reason}>
          <strong>{number(appointments)}</strong> {reason}
        </li>
      ))}
    </ul>
  )
}

/** The places of a draft that cannot be given now, each with its reason. */
export function Collisions({ collisions }: { collisions: DraftCollision[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? collisions : collisions.slice(0, FIRST_ROWS)
  if (collisions.length === 0) return null
  return (
    <>
      <Summary collisions={collisions} />
      <table className="app-table app-table--stacking">
        <caption className="nhsuk-u-visually-hidden">Appointments that cannot be published now</caption>
        <thead>
          <tr>
            <th scope="col">Patient</th>
            <th scope="col">Treatment</th>
            <th scope="col">When</th>
            <th scope="col">With</th>
            <th scope="col">Why not</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((collision) => (
            <Row key={`${collision.courseId} ${collision.start}`} collision={collision} />
          ))}
        </tbody>
      </table>
      {shown.length < collisions.length && (
        <button type="button" className="app-tool" onClick={() => setAll(true)}>
          Show all {count(collisions.length, 'appointment')}
        </button>
      )}
    </>
  )
}
