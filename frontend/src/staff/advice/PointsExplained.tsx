import { type SyntheticEvent, useState } from 'react'
import { type Asker, usePoints } from '../../api/advice'
import type { Blemish } from '../../api/types'
import { count } from '../../lib/words'
import { Answer } from './Answer'

/** What one unit of each blemish is. */
const UNITS: Record<Blemish, string> = {
  WAIT: 'a day until the first session; a day after weeks of waiting counts for more, and twice if it is urgent',
  RHYTHM: 'a day by which a gap between two sessions misses the treatment’s target',
  CONTINUITY: 'another practitioner, or another class, within a course',
  REGULARITY: 'another weekday or time of day within a course',
  PREFERENCE: 'a time or a practitioner that the patient did not ask for',
  CLASS_RUN: 'a class session that is held, however many come',
  CLASS_CHANGE: 'a class session off the class’s usual day, time, room or practitioner',
  IDLE: 'a quarter of an hour that a practitioner waits between two sessions',
  ROOM_SWITCH: 'another room for a practitioner on one day',
  OVERLOAD: 'each percent of working time above 85 for which a practitioner is booked',
}

/** What the points are that every reason is counted in. */
export function PointsExplained({ asker }: { asker: Asker }) {
  const [opened, setOpened] = useState(false)
  const points = usePoints(asker, opened)

  function onToggle({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) {
    if (currentTarget.open) setOpened(true)
  }

  return (
    <details className="app-advice__points" onToggle={onToggle}>
      <summary>What is a point?</summary>
      <p>
        The planner looks for the schedule with the fewest points, and breaks no rule for them. This is what
        costs points:
      </p>
      <Answer query={points} waiting="Loading" spoken={() => ''}>
        {({ prices }) => (
          <ul className="app-advice__reasons">
            {prices.map(({ blemish, points: price }) => (
              <li key={blemish}>
                {UNITS[blemish]}: {count(price, 'point')}
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </details>
  )
}
