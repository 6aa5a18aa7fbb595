import type { CareCourse } from '../../api/types'
import { count } from '../../lib/words'
import { courseWeeks } from './weeks'

/** A course's weeks side by side: what it had, missed and has booked in each. */
export function WeekStrip({ course }: { course: CareCourse }) {
  const weeks = courseWeeks(course)
  return (
    <ol className="app-weeks" aria-label={`The ${count(weeks.length, 'week')} of ${course.treatmentName}`}>
      {weeks.map(({ number, dots }) => (
        <li key={number}>
          <span className="app-weeks__number">
            <span className="nhsuk-u-visually-hidden">Week </span>
            {number}
          </span>
          {dots.length === 0 && <span className="nhsuk-u-visually-hidden">nothing</span>}
          {dots.map(({ key, kind, words }) => (
            <span key={key} className="app-dot" data-kind={kind} title={words}>
              <span className="nhsuk-u-visually-hidden">{words}</span>
            </span>
          ))}
        </li>
      ))}
    </ol>
  )
}
