import { Tag } from 'nhsuk-react-components'
import { useState } from 'react'
import { Link } from 'react-router'
import { useWaiting } from '../../api/live'
import type { WaitingCourse } from '../../api/types'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { today } from '../../lib/clock'
import { plainDate } from '../../lib/dates'
import { count } from '../../lib/words'
import { PageHeading } from '../PageHeading'
import { eighteenWeeks, isPressing, treatmentsOf, weeksWaited } from './waiting'

const FIRST_ROWS = 100

function Row({ course, now }: { course: WaitingCourse; now: string }) {
  const { patient, patientName, priority, treatmentName, owed, prescribed, begun, startNotBefore } = course
  return (
    <tr>
      <th scope="row">
        <Link to={`/patients/${patient}`}>{patientName}</Link>
      </th>
      <td data-label="Treatment">{treatmentName}</td>
      <td data-label="Owed">
        {owed} of {prescribed}
      </td>
      <td data-label="Waiting since">
        {plainDate(course.referredOn)}
        <span className="app-quiet">{count(weeksWaited(course, now), 'week')}</span>
      </td>
      <td data-label="18 weeks">{begun ? 'Begun' : plainDate(eighteenWeeks(course))}</td>
      <td data-label="State">
        <span className="app-tags">
          {priority === 'URGENT' && <Tag modifier="red">Urgent</Tag>}
          {isPressing(course, now) && <Tag modifier="orange">18 weeks</Tag>}
          {startNotBefore > now && <Tag modifier="grey">Not before {plainDate(startNotBefore)}</Tag>}
        </span>
      </td>
    </tr>
  )
}

function List({ courses }: { courses: readonly WaitingCourse[] }) {
  const [treatment, setTreatment] = useState('')
  const [all, setAll] = useState(false)
  const now = today()
  const chosen = courses.filter((course) => treatment === '' || course.treatment === treatment)
  if (courses.length === 0) {
    return (
      <div className="app-empty">
        <h2 className="nhsuk-heading-m">Nobody waits</h2>
        <p>Every session of every course has an appointment.</p>
      </div>
    )
  }
  return (
    <>
      <div className="app-toolbar">
        <label className="app-toolbar__find">
          Treatment
          <select
            className="app-tool"
            value={treatment}
            onChange={({ target }) => setTreatment(target.value)}
          >
            <option value="">All ({courses.length})</option>
            {treatmentsOf(courses).map(({ code, name, courses: number }) => (
              <option key={code} value={code}>
                {name} ({number})
              </option>
            ))}
          </select>
        </label>
      </div>
      <table className="app-table app-table--stacking">
        <caption>{count(chosen.length, 'course')}, urgent people first, then who was referred first</caption>
        <thead>
          <tr>
            <th scope="col">Patient</th>
            <th scope="col">Treatment</th>
            <th scope="col">Owed</th>
            <th scope="col">Waiting since</th>
            <th scope="col">18 weeks end on</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {(all ? chosen : chosen.slice(0, FIRST_ROWS)).map((course) => (
            <Row key={course.course} course={course} now={now} />
          ))}
        </tbody>
      </table>
      {!all && chosen.length > FIRST_ROWS && (
        <button type="button" className="app-tool" onClick={() => setAll(true)}>
          Show all {chosen.length}
        </button>
      )}
    </>
  )
}

/** Who waits for appointments, by treatment. */
export default function WaitingPage() {
  const { data, error, isPending, refetch } = useWaiting()
  return (
    <>
      <div className="app-page-head">
        <PageHeading title="Waiting list" />
        <div className="app-page-head__actions">
          <button type="button" className="app-tool" onClick={() => window.print()}>
            Print
          </button>
        </div>
      </div>
      <p className="app-lead">
        Everybody with sessions that have no appointment. Open a person to book what they are owed.
      </p>
      {isPending && <Waiting what="Loading who waits" />}
      {data === undefined && error !== null && (
        <ServiceProblem error={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && <List courses={data} />}
    </>
  )
}
