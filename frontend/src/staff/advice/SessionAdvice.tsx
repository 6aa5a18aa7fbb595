import { type ReactNode, useState } from 'react'
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
  /** What lets advice on a published session be followed, for whoever's course it is. */
  published: (course: string, advice: ReactNode) => ReactNode
}

/** How many sessions of a course have no place in a draft, which names no course that has them all. */
function missingIn({ unscheduled }: Draft, course: string): number {
  return unscheduled.find(({ courseId }) => courseId === course)?.numbers.length ?? 0
}

/** Why a session is where it is, and where else it could be: for the patient, or for one of a class. */
export function SessionAdvice(props: Props) {
  const { source, draft, session, practitioners, outdated, onStep, published } = props
  const [chosen, setChosen] = useState<string>()
  const people = session.attendees.filter(({ outcome }) => outcome === null || outcome === 'BOOKED')
  const attendee = people.find(({ courseId }) => courseId === chosen) ?? people[0]
  if (attendee === undefined) return null
  const asked = { course: attendee.courseId, number: attendee.number }
  const advice = (
    <>
      <WhyHere asker={source} asked={asked} />
      <WhyNot asker={source} asked={asked} start={session.start} practitioners={practitioners} />
      <CourseWays
        source={source}
        course={asked.course}
        missingNow={draft && missingIn(draft, asked.course)}
      />
    </>
  )
  return (
    <div className="app-advice">
      {people.length > 1 && <PersonChoice people={people} chosen={asked.course} onChoose={setChosen} />}
      {source.from === 'published' ? (
        published(asked.course, advice)
      ) : (
        <ByHand
          key={asked.course}
          source={source}
          asked={asked}
          verb="Move here"
          now={session}
          outdated={outdated}
          onDone={onStep}
        >
          {advice}
        </ByHand>
      )}
    </div>
  )
}
