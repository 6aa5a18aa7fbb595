import { Tag } from 'nhsuk-react-components'
import { useState } from 'react'
import type { Unscheduled } from '../../api/types'
import { count, list, number } from '../../lib/words'
import { reasonCounts, urgentFirst } from './reasons'

const FIRST_ROWS = 50

type Ask = ((course: Unscheduled) => void) | undefined

function Row({ course, onAsk }: { course: Unscheduled; onAsk: Ask }) {
  return (
    <tr>
      <th scope="row">{course.patientName}</th>
      <td data-label="Treatment">{course.treatmentName}</td>
      <td data-label="Priority">
        {course.priority === 'URGENT' ? <Tag modifier="red">Urgent</Tag> : <Tag modifier="grey">Routine</Tag>}
      </td>
      <td data-label="Without a place">
        {count(course.numbers.length, 'session')}
        <span className="app-quiet">
          {course.numbers.length === 1 ? 'number' : 'numbers'} {list(course.numbers)}
        </span>
      </td>
      <td data-label="Why">
        <ul className="app-reasons">
          {course.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {onAsk !== undefined && (
          <button
            type="button"
            className="app-tool"
            data-course={course.courseId}
            onClick={() => onAsk(course)}
          >
            What would help
            <span className="nhsuk-u-visually-hidden">
              {' '}
              {course.patientName}, {course.treatmentName}
            </span>
          </button>
        )}
      </td>
    </tr>
  )
}

function Summary({ unscheduled }: { unscheduled: Unscheduled[] }) {
  const counts = reasonCounts(unscheduled)
  if (unscheduled.length < 6 || counts.length > 12) return null
  return (
    <ul className="app-reason-counts">
      {counts.map(({ reason, sessions }) => (
        <li key={reason}>
          <strong>{number(sessions)}</strong> {reason}
        </li>
      ))}
    </ul>
  )
}

/** The sessions that found no place, course by course, and why; and a way to ask what would help, if there is an answer. */
export function UnscheduledTable({ unscheduled, onAsk }: { unscheduled: Unscheduled[]; onAsk?: Ask }) {
  const [all, setAll] = useState(false)
  const ordered = urgentFirst(unscheduled)
  const rows = all ? ordered : ordered.slice(0, FIRST_ROWS)
  if (unscheduled.length === 0) return <p>Every session has a place.</p>
  return (
    <>
      <Summary unscheduled={unscheduled} />
      <table className="app-table app-table--stacking">
        <caption className="nhsuk-u-visually-hidden">Sessions without a place</caption>
        <thead>
          <tr>
            <th scope="col">Patient</th>
            <th scope="col">Treatment</th>
            <th scope="col">Priority</th>
            <th scope="col">Without a place</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((course) => (
            <Row key={course.courseId} course={course} onAsk={onAsk} />
          ))}
        </tbody>
      </table>
      {rows.length < unscheduled.length && (
        <button type="button" className="app-tool" onClick={() => setAll(true)}>
          Show all {count(unscheduled.length, 'course')}
        </button>
      )}
    </>
  )
}
