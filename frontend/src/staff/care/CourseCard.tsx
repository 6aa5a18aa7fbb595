import type { CareCourse, Guideline } from '../../api/types'
import { KeptRefusals } from '../../components/KeptRefusals'
import { plainDate } from '../../lib/dates'
import { unreachable } from '../../lib/words'
import { ActProblem } from '../desk/ActProblem'
import { standingInWords } from '../desk/outcomes'
import { History } from '../records/History'
import { guidelineInWords } from '../schedule/GuidelineBanner'
import { AppointmentRow } from './AppointmentRow'
import { BookOwed } from './BookOwed'
import { CourseLife } from './CourseLife'
import { WeekStrip } from './WeekStrip'
import { windowInWords } from './weeks'

function statusInWords(status: CareCourse['status']): string {
  switch (status) {
    case 'WAITING':
      return 'Not begun'
    case 'ACTIVE':
      return 'Going on'
    case 'PAUSED':
      return 'Paused'
    case 'COMPLETED':
      return 'Completed'
    case 'STOPPED':
      return 'Stopped'
    default:
      return unreachable(status)
  }
}

type Props = { course: CareCourse; patientName: string; guideline: Guideline; now: string }

/** One course: how it stands, its weeks, its appointments, and what can be done. */
export function CourseCard({ course, patientName, guideline, now }: Props) {
  const { status, standing, appointments } = course
  const isLive = status === 'WAITING' || status === 'ACTIVE'
  const source = course.guideline === guideline.code ? guidelineInWords(guideline) : course.guideline
  return (
    <section className="app-panel app-care" aria-label={course.treatmentName}>
      <h2 className="nhsuk-heading-s">
        {course.treatmentName} <span className="app-care__status">{statusInWords(status)}</span>
      </h2>
      <p>
        <strong>{standingInWords(standing)}</strong>
        {course.endReason !== null && ` ${course.endReason}.`}
      </p>
      <p className="app-quiet">
        At most {course.cap} sessions in {windowInWords(course.windowDays)}, both from the first session on:{' '}
        {source}.{course.openedOn === null && ` Not before ${plainDate(course.startNotBefore)}.`}
      </p>
      <WeekStrip course={course} />
      <KeptRefusals problem={ActProblem}>
        {isLive && standing.owed > 0 && <BookOwed course={course} patientName={patientName} />}
        <CourseLife course={course} patientName={patientName} />
        {appointments.length > 0 && (
          <table className="app-table app-table--stacking app-care__table">
            <caption className="nhsuk-u-visually-hidden">Appointments of {course.treatmentName}</caption>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">With</th>
                <th scope="col">Where</th>
                <th scope="col">State</th>
                <th scope="col">To do</th>
              </tr>
            </thead>
            <tbody>
              {appointments.map((appointment) => (
                <AppointmentRow
                  key={appointment.id}
                  appointment={appointment}
                  patientName={patientName}
                  now={now}
                />
              ))}
            </tbody>
          </table>
        )}
      </KeptRefusals>
      <History kind="courses" id={course.id} title={`History of ${course.treatmentName}`} />
    </section>
  )
}
