import { useState } from 'react'
import { usePlaces } from '../../api/advice'
import type { Source } from '../../api/schedule'
import type { Draft, Unscheduled } from '../../api/types'
import { count, list } from '../../lib/words'
import { Answer } from './Answer'
import { ByHand } from './ByHand'
import { CourseWays } from './CourseWays'
import { Drawer } from './Drawer'
import { FixList } from './FixList'
import { StepsTaken } from './StepsTaken'
import { Suggestions } from './Suggestions'

/** Places for one more session. Which of the missing ones it is makes no difference: they are numbered by date. */
function FindPlaces({ source, course }: { source: Source; course: Unscheduled }) {
  const [wanted, setWanted] = useState(false)
  const number = wanted ? course.numbers[0] : undefined
  const places = usePlaces(source, number === undefined ? undefined : { course: course.courseId, number })
  return (
    <>
      <h3 className="nhsuk-heading-xs">One more session</h3>
      {!wanted && (
        <button type="button" className="app-tool" onClick={() => setWanted(true)}>
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

type Props = { source: Source; draft: Draft; course: Unscheduled; onClose: () => void }

/** A course with sessions that have no place: why, what would help, and where they might go. */
export function CourseDrawer({ source, draft, course, onClose }: Props) {
  const [number] = course.numbers
  return (
    <Drawer
      title={`${course.patientName}, ${course.treatmentName.toLowerCase()}`}
      about={`${course.courseId} ${list(course.numbers)}`}
      onClose={onClose}
    >
      <div className="app-advice">
        {source.from === 'draft' && <StepsTaken draft={draft} source={source} quiet />}
        {number === undefined ? (
          <p>Every session of this course has a place now.</p>
        ) : (
          <ByHand source={source} asked={{ course: course.courseId, number }} verb="Place here">
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
            <CourseWays
              source={source}
              course={course.courseId}
              missingNow={source.from === 'draft' ? course.numbers.length : undefined}
            />
          </ByHand>
        )}
      </div>
    </Drawer>
  )
}
