import type { Source } from '../../api/schedule'
import type { Draft, DraftStep, PractitionerWeek, SessionView } from '../../api/types'
import { clinicMoment } from '../../lib/clock'
import { Drawer } from '../advice/Drawer'
import { SessionAdvice } from '../advice/SessionAdvice'
import { SessionFacts, SessionPeople } from '../advice/SessionFacts'
import { StepsTaken } from '../advice/StepsTaken'
import { LastAct } from '../desk/LastAct'
import { OnPublished } from '../desk/OnPublished'
import { RegisterPanel } from '../desk/RegisterPanel'
import type { Mark } from './marks'
import { Letters } from './TreatmentKey'

type Props = {
  session: SessionView
  mark: Mark | undefined
  source: Source
  /** The draft that can be adjusted, if there is one. */
  draft: Draft | undefined
  practitioners: readonly PractitionerWeek[]
  /** The week that it is from is not yet the one of the source. */
  outdated: boolean
  onStep: (done: DraftStep) => void
  /** An appointment in it was moved to this moment. */
  onMoved: (start: string) => void
  onClose: () => void
}

/** What there is to know about one session, who comes, why it is where it is, and where else it could be. */
export function SessionDrawer(props: Props) {
  const { session, mark, source, practitioners, outdated, onStep, onMoved, onClose } = props
  const draft = source.from === 'draft' ? props.draft : undefined
  const isPublished = source.from === 'published'
  const isPast = isPublished && session.start <= clinicMoment(new Date())
  return (
    <Drawer
      title={
        <>
          <Letters mark={mark} /> {session.treatmentName}
        </>
      }
      about={`${session.id} ${session.start}`}
      tone={mark?.tone}
      onClose={onClose}
    >
      {isPublished && <LastAct />}
      <SessionFacts session={session} />
      {isPublished ? (
        <RegisterPanel
          key={session.id}
          keeper="desk"
          sessionId={session.id}
          isClass={session.classId !== null}
        />
      ) : (
        <SessionPeople session={session} />
      )}
      {source.from === 'draft' && draft !== undefined && (
        <StepsTaken draft={draft} source={source} quiet onUndone={onStep} />
      )}
      {!isPast && (
        <SessionAdvice
          key={`${session.id} advice`}
          source={source}
          draft={draft}
          session={session}
          practitioners={practitioners}
          outdated={outdated}
          onStep={onStep}
          published={(course, advice) => (
            <OnPublished key={course} session={session} courseId={course} onMoved={onMoved}>
              {advice}
            </OnPublished>
          )}
        />
      )}
    </Drawer>
  )
}
