import { Tag } from 'nhsuk-react-components'
import { useState } from 'react'
import type { CourseSlack } from '../../api/types'
import { clockTime, dateOf, longDate, plainDate } from '../../lib/dates'
import { count, nhsNumber, number } from '../../lib/words'
import { left, spare, warning } from './slack'

const FIRST_ROWS = 100

function Row({ course }: { course: CourseSlack }) {
  const { text, tone } = warning(course)
  return (
    <tr>
      <th scope="row">
        {course.patientName}
        <span className="app-quiet">NHS number {nhsNumber(course.nhsNumber)}</span>
      </th>
      <td data-label="Treatment">{course.treatmentName}</td>
      <td data-label="Time left">
        {left(course)}
        {course.begun ? (
          <>
            , <strong>{spare(course)}</strong>
          </>
        ) : (
          <span className="app-quiet">referred on {plainDate(course.referredOn)}</span>
        )}
      </td>
      <td data-label="State">
        <span className="app-tags">
          <Tag modifier={tone}>{text}</Tag>
          {course.urgent && <Tag modifier="red">Urgent</Tag>}
        </span>
      </td>
      <td data-label="Without a place">{number(course.unplanned)}</td>
      <td data-label="Next session">
        {course.nextSession === null
          ? 'None'
          : `${longDate(dateOf(course.nextSession))} at ${clockTime(course.nextSession)}`}
      </td>
      <td data-label="Must end by">
        {course.lastDateOfWindow === null ? 'Not begun' : plainDate(course.lastDateOfWindow)}
      </td>
    </tr>
  )
}

/** Courses in the order given, each with how much time it has left. */
export function SlackTable({ caption, courses }: { caption: string; courses: CourseSlack[] }) {
  const [all, setAll] = useState(false)
  const rows = all ? courses : courses.slice(0, FIRST_ROWS)
  return (
    <>
      <table className="app-table app-table--stacking">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Patient</th>
            <th scope="col">Treatment</th>
            <th scope="col">Time left</th>
            <th scope="col">State</th>
            <th scope="col">Without a place</th>
            <th scope="col">Next session</th>
            <th scope="col">Must end by</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((course) => (
            <Row key={course.courseId} course={course} />
          ))}
        </tbody>
      </table>
      {rows.length < courses.length && (
        <button type="button" className="app-tool" onClick={() => setAll(true)}>
          Show all {count(courses.length, 'course')}
        </button>
      )}
    </>
  )
}
