import { useState } from 'react'
import type { Source } from '../../api/schedule'
import type { Draft, DraftStep, SessionView } from '../../api/types'
import { ByHand } from './ByHand'
import { CourseWays } from './CourseWays'
import { PersonChoice } from './PersonChoice'
import { WhyHere } from './WhyHere'
import { type Choice, WhyNot } from './WhyNot'

type Props = {
  source: Source
  /** The draft that the session is in; undefined for one that is published. */
  draft: Draft | undefined
  session: SessionView
  practitioners: readonly Choice[]
  /** The session is from another revision of the draft, in which its number may be another. */
  outdated: boolean
  onStep: (done: DraftStep) => void
}

/** How many sessions of a course have no place in a draft, which names no course that has them all. */
function missingIn({ unscheduled }: Draft, course: string): number {
  return unscheduled.find(({ courseId }) => courseId === course)?.numbers.length ?? 0
}

/** Why a session is where it is, and where else it could be: for the patient, or for one of a class. */
export function SessionAdvice({ source, draft, session, practitioners, outdated, onStep }: Props) {
  const [chosen, setChosen] = useState<string>()
  const attendee = session.attendees.find(({ courseId }) => courseId === chosen) ?? session.attendees[0]
  if (attendee === undefined) return null
  const asked = { course: attendee.courseId, number: attendee.number }
  return (
    <div className="app-advice">
      {session.attendees.length > 1 && (
        <PersonChoice people={session.attendees} chosen={asked.course} onChoose={setChosen} />
      )}
      <ByHand
        key={asked.course}
        source={source}
        asked={asked}
        verb="Move here"
        now={session}
        outdated={outdated}
        onDone={onStep}
      >
        <WhyHere asker={source} asked={asked} />
        <WhyNot asker={source} asked={asked} start={session.start} practitioners={practitioners} />
        <CourseWays
          source={source}
          course={asked.course}
          missingNow={draft && missingIn(draft, asked.course)}
        />
      </ByHand>
    </div>
  )
}
