import type { Source } from '../../api/schedule'
import type { Draft, DraftStep, PractitionerWeek, SessionView } from '../../api/types'
import { Drawer } from '../advice/Drawer'
import { SessionAdvice } from '../advice/SessionAdvice'
import { SessionFacts, SessionPeople } from '../advice/SessionFacts'
import { StepsTaken } from '../advice/StepsTaken'
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
  onClose: () => void
}

/** What there is to know about one session, why it is where it is, and where else it could be. */
export function SessionDrawer(props: Props) {
  const { session, mark, source, practitioners, outdated, onStep, onClose } = props
  const draft = source.from === 'draft' ? props.draft : undefined
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
      <SessionFacts session={session} />
      <SessionPeople session={session} />
      {source.from === 'draft' && draft !== undefined && (
        <StepsTaken draft={draft} source={source} quiet onUndone={onStep} />
      )}
      <SessionAdvice
        key={session.id}
        source={source}
        draft={draft}
        session={session}
        practitioners={practitioners}
        outdated={outdated}
        onStep={onStep}
      />
    </Drawer>
  )
}
