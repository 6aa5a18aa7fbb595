import { type ReactNode, useState } from 'react'
import type { Keeper } from '../../api/desk'
import { useUnsent } from '../../api/outbox'
import type { RegisterEntry } from '../../api/types'
import { useReturn } from '../../components/useReturn'
import { clockTime, dateOf, dayDate } from '../../lib/dates'
import { nhsNumber } from '../../lib/words'
import { CancelForm } from './CancelForm'
import { Correction } from './Correction'
import { OneTouch } from './OneTouch'
import { outcomeInWords, saidOf, standingInWords } from './outcomes'
import { WaitsToBeSent } from './WaitsToBeSent'

function Recorded({ entry: { outcome, recordedBy, recordedAt, recordedWhy } }: { entry: RegisterEntry }) {
  const by =
    recordedBy === null || recordedAt === null
      ? ''
      : `, recorded by ${recordedBy} on ${dayDate(dateOf(recordedAt))} at ${clockTime(recordedAt)}`
  return (
    <span>
      <strong>{outcomeInWords(outcome)}</strong>
      {by}
      {recordedWhy !== null && `, corrected because: ${recordedWhy}`}
    </span>
  )
}

type Props = {
  keeper: Keeper
  entry: RegisterEntry
  begun: boolean
  /** A class has its register for those who are still open. */
  isClass: boolean
  name: ReactNode
}

/** One person's place: who they are, how their course stands, and what can be done. */
export function Entry({ keeper, entry, begun, isClass, name }: Props) {
  const [doing, setDoing] = useState<'cancel' | 'correct'>()
  const { appointment, revision, patientName, outcome } = entry
  const seen = saidOf(outcome)
  const isOpen = outcome === 'BOOKED'
  const unsent = useUnsent(keeper === 'desk' ? undefined : keeper.by).get(appointment)
  const stop = () => setDoing(undefined)
  const buttons = useReturn(doing !== undefined)
  return (
    <li>
      <strong>{name}</strong>
      <span>
        {entry.nhsNumber === null ? 'No NHS number' : `NHS number ${nhsNumber(entry.nhsNumber)}`}
        {entry.telephone !== null && `, telephone ${entry.telephone}`}
      </span>
      <span>{standingInWords(entry.standing)}</span>
      {!isOpen && <Recorded entry={entry} />}
      {unsent !== undefined && <WaitsToBeSent outcome={unsent.outcome} />}
      {begun && isOpen && !isClass && unsent === undefined && (
        <OneTouch keeper={keeper} appointment={appointment} patientName={patientName} />
      )}
      <div ref={buttons} className="app-register__more">
        {isOpen && keeper === 'desk' && doing === undefined && (
          <button type="button" className="app-tool" onClick={() => setDoing('cancel')}>
            Cancel
            <span className="nhsuk-u-visually-hidden"> {patientName}’s appointment</span>
          </button>
        )}
        {!isOpen && seen !== undefined && unsent === undefined && doing === undefined && (
          <button type="button" className="app-tool" onClick={() => setDoing('correct')}>
            Correct
            <span className="nhsuk-u-visually-hidden"> what was recorded of {patientName}</span>
          </button>
        )}
      </div>
      {doing === 'cancel' && (
        <CancelForm appointment={appointment} revision={revision} patientName={patientName} onDone={stop} />
      )}
      {doing === 'correct' && seen !== undefined && (
        <Correction
          keeper={keeper}
          appointment={appointment}
          patientName={patientName}
          seen={seen}
          onDone={stop}
        />
      )}
    </li>
  )
}
