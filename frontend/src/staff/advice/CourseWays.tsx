import { useState } from 'react'
import { useCoursePlaces } from '../../api/advice'
import type { Source } from '../../api/schedule'
import type { CourseSuggestion } from '../../api/types'
import { count } from '../../lib/words'
import { Answer } from './Answer'
import { Cost } from './Suggestions'
import { TakeWay } from './TakeButtons'
import { when, withoutPlace, withWhomAndWhere } from './words'

type WayProps = { way: CourseSuggestion; missingNow: number | undefined }

function Way({ way: { text, present, missing, cost, reasons, places }, missingNow }: WayProps) {
  const lost = missingNow === undefined ? 0 : Math.max(0, missing - missingNow)
  return (
    <li>
      <strong>{text}</strong>
      {present && <span>This is how the course is placed now.</span>}
      {missing > 0 && <span>{withoutPlace(missing, lost)}</span>}
      <details>
        <summary>{count(places.length, 'place')}</summary>
        <ol className="app-places__numbered">
          {places.map(({ number, place }) => (
            <li key={number} value={number}>
              {when(place)}, {withWhomAndWhere(place)}
            </li>
          ))}
        </ol>
      </details>
      <Cost cost={cost} reasons={reasons} />
      {lost === 0 && !present && <TakeWay text={text} places={places.map(({ place }) => place)} />}
    </li>
  )
}

type Props = {
  source: Source
  course: string
  /** How many sessions of the course have no place as things are; undefined where nothing can be done about it. */
  missingNow: number | undefined
}

/**
 * The best ways to place all that a course is still owed, when somebody asks for them. One that would take places away
 * from the course can only be read.
 */
export function CourseWays({ source, course, missingNow }: Props) {
  const [wanted, setWanted] = useState(false)
  const ways = useCoursePlaces(source, course, wanted)
  return (
    <>
      <h3 className="nhsuk-heading-xs">The whole course</h3>
      {!wanted && (
        <button type="button" className="app-tool" onClick={() => setWanted(true)}>
          Find places for the whole course
        </button>
      )}
      <Answer
        query={ways}
        waiting="Looking for places"
        spoken={({ suggestions }) => `${count(suggestions.length, 'way')} found to place the course`}
      >
        {({ suggestions }) =>
          suggestions.length === 0 ? (
            <p>Every session of the course is published already, or none can be placed.</p>
          ) : (
            <ol className="app-places">
              {suggestions.map((way) => (
                <Way key={`${way.text} ${way.places[0]?.place.start}`} way={way} missingNow={missingNow} />
              ))}
            </ol>
          )
        }
      </Answer>
    </>
  )
}
