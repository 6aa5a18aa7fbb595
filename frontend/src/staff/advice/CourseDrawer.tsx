import { useState } from 'react'
import { usePlaces } from '../../api/advice'
import type { Source } from '../../api/schedule'
import type { Unscheduled } from '../../api/types'
import { count, list } from '../../lib/words'
import { Answer } from './Answer'
import { CourseWays } from './CourseWays'
import { Drawer } from './Drawer'
import { FixList } from './FixList'
import { Suggestions } from './Suggestions'

/** Places for one more session. Which of the missing ones it is makes no difference: they are numbered by date. */
function FindPlaces({ source, course }: { source: Source; course: Unscheduled }) {
  const [number, setNumber] = useState<number>()
  const places = usePlaces(source, number === undefined ? undefined : { course: course.courseId, number })
  return (
    <>
      <h3 className="nhsuk-heading-xs">One more session</h3>
      {number === undefined && (
        <button type="button" className="app-tool" onClick={() => setNumber(course.numbers[0])}>
          Find places
        </button>
      )}
      <Answer
        query={places}
        waiting="Looking for places"
        spoken={(found) => `${count(found.places.length, 'place')} found`}
      >
        {(found) => <Suggestions places={found.places} none="There is no free place as things are." />}
      </Answer>
    </>
  )
}

type Props = { source: Source; course: Unscheduled; onClose: () => void }

/** A course with sessions that have no place: why, what would help, and where they might go. */
export function CourseDrawer({ source, course, onClose }: Props) {
  return (
    <Drawer
      title={`${course.patientName}, ${course.treatmentName.toLowerCase()}`}
      about={course.courseId}
      onClose={onClose}
    >
      <div className="app-advice">
        <p>
          {count(course.numbers.length, 'session')} without a place: {list(course.numbers)}
        </p>
        <ul className="app-advice__reasons">
          {course.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <FixList source={source} course={course.courseId} />
        <FindPlaces source={source} course={course} />
        <CourseWays source={source} course={course.courseId} />
      </div>
    </Drawer>
  )
}
