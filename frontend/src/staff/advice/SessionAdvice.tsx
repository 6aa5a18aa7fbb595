import { useState } from 'react'
import type { Source } from '../../api/schedule'
import type { SessionView } from '../../api/types'
import { CourseWays } from './CourseWays'
import { PersonChoice } from './PersonChoice'
import { WhyHere } from './WhyHere'
import { type Choice, WhyNot } from './WhyNot'

type Props = { source: Source; session: SessionView; practitioners: readonly Choice[] }

/** Why a session is where it is, and where else it could be: for the patient, or for one of a class. */
export function SessionAdvice({ source, session, practitioners }: Props) {
  const [chosen, setChosen] = useState<string>()
  const attendee = session.attendees.find(({ courseId }) => courseId === chosen) ?? session.attendees[0]
  if (attendee === undefined) return null
  const asked = { course: attendee.courseId, number: attendee.number }
  return (
    <div className="app-advice">
      {session.attendees.length > 1 && (
        <PersonChoice people={session.attendees} chosen={asked.course} onChoose={setChosen} />
      )}
      <WhyHere asker={source} asked={asked} />
      <WhyNot
        key={asked.course}
        asker={source}
        asked={asked}
        start={session.start}
        practitioners={practitioners}
      />
      <CourseWays key={asked.course} source={source} course={asked.course} />
    </div>
  )
}
