import { useState } from 'react'
import type { SessionView } from '../../api/types'
import { timeRange } from '../../lib/dates'
import { count, sessionOf } from '../../lib/words'
import { Drawer } from '../advice/Drawer'
import { PersonChoice } from '../advice/PersonChoice'
import { SessionFacts, SessionPeople } from '../advice/SessionFacts'
import { WhyHere } from '../advice/WhyHere'
import { WhyNot } from '../advice/WhyNot'
import { LastAct } from '../desk/LastAct'
import { RegisterPanel } from '../desk/RegisterPanel'

const OWN = { from: 'roster' } as const

/** A class is asked about one person at a time: why it suits each has to do with their own course. */
function Class({
  session,
  chosen,
  onChoose,
}: {
  session: SessionView
  chosen: string | undefined
  onChoose: (courseId: string) => void
}) {
  const attendee = session.attendees.find(({ courseId }) => courseId === chosen)
  return (
    <>
      <h3 className="nhsuk-heading-xs">
        {count(session.attendees.length, 'person in this class', 'people in this class')}
      </h3>
      <p>Each has their own reasons for being in it. Choose whom to ask about.</p>
      <PersonChoice people={session.attendees} chosen={chosen} onChoose={onChoose} />
      {attendee !== undefined && <p className="app-quiet">{sessionOf(attendee)}</p>}
    </>
  )
}

function Questions({ session }: { session: SessionView }) {
  const [chosen, setChosen] = useState<string>()
  const [first] = session.attendees
  const isClass = session.attendees.length > 1
  const attendee = isClass ? session.attendees.find(({ courseId }) => courseId === chosen) : first
  const asked = attendee && { course: attendee.courseId, number: attendee.number }
  return (
    <div className="app-advice">
      {isClass ? (
        <Class session={session} chosen={chosen} onChoose={setChosen} />
      ) : (
        <SessionPeople session={session} />
      )}
      {asked !== undefined && (
        <>
          <WhyHere asker={OWN} asked={asked} />
          <WhyNot
            key={asked.course}
            asker={OWN}
            asked={asked}
            start={session.start}
            practitioners={[{ id: session.practitionerId, name: `${session.practitionerName} (you)` }]}
          />
        </>
      )}
    </div>
  )
}

type Props = {
  session: SessionView
  begun: boolean /** Who records outcomes. */
  by: string
  onClose: () => void
}

/**
 * The register of a session of one's own that has begun; of one to come, why it is where it is, where else it could be,
 * and why not at another time.
 */
export function RosterDrawer({ session, begun, by, onClose }: Props) {
  return (
    <Drawer
      title={`${session.treatmentName}, ${timeRange(session.start, session.end)}`}
      about={session.id}
      onClose={onClose}
    >
      <SessionFacts session={session} own />
      {begun ? (
        <>
          <LastAct />
          <RegisterPanel
            key={session.id}
            keeper={{ by, session: session.id }}
            sessionId={session.id}
            isClass={session.classId !== null}
          />
        </>
      ) : (
        <Questions key={session.id} session={session} />
      )}
    </Drawer>
  )
}
