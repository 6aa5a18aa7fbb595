import type { Source } from '../../api/schedule'
import type { PractitionerWeek, SessionView } from '../../api/types'
import { Drawer } from '../advice/Drawer'
import { SessionAdvice } from '../advice/SessionAdvice'
import { SessionFacts, SessionPeople } from '../advice/SessionFacts'
import type { Mark } from './marks'
import { Letters } from './TreatmentKey'

type Props = {
  session: SessionView
  mark: Mark | undefined
  source: Source
  practitioners: readonly PractitionerWeek[]
  onClose: () => void
}

/** What there is to know about one session, why it is where it is, and where else it could be. */
export function SessionDrawer({ session, mark, source, practitioners, onClose }: Props) {
  return (
    <Drawer
      title={
        <>
          <Letters mark={mark} /> {session.treatmentName}
        </>
      }
      about={session.id}
      tone={mark?.tone}
      onClose={onClose}
    >
      <SessionFacts session={session} />
      <SessionPeople session={session} />
      <SessionAdvice key={session.id} source={source} session={session} practitioners={practitioners} />
    </Drawer>
  )
}
