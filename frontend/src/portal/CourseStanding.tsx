import type { PortalCourse } from '../api/types'
import { plainDate } from '../lib/dates'
import { standing, steps } from './sessions'

/** How far a course has come, in words and as a row of steps. */
export function CourseStanding({ course }: { course: PortalCourse }) {
  const numbered = steps(course).map((state, index) => ({ state, number: index + 1 }))
  return (
    <section className="portal-section">
      <h2 className="nhsuk-heading-m">{course.treatmentName}</h2>
      <ol className="portal-steps" aria-hidden="true">
        {numbered.map(({ state, number }) => (
          <li key={number} data-state={state}>
            {number}
          </li>
        ))}
      </ol>
      <p>{standing(course)}</p>
      {course.lastDateOfWindow !== null && course.status !== 'COMPLETE' && (
        <p>The last day for these sessions is {plainDate(course.lastDateOfWindow)}.</p>
      )}
    </section>
  )
}
