import type { ReactNode } from 'react'
import { useRegister } from '../../api/desk'
import { useWaitingOutcomes } from '../../api/outbox'
import { useRecordOwn } from '../../api/rosterMarks'
import type { RegisterEntry, SessionView } from '../../api/types'
import { ActProblem } from '../desk/ActProblem'
import { outcomeInWords, SAID } from '../desk/outcomes'
import { open } from '../desk/register'

type PersonProps = { session: string; by: string; entry: RegisterEntry }

/** One touch for what became of somebody, on the list itself. */
function Person({ session, by, entry: { appointment, patientName, outcome } }: PersonProps) {
  const record = useRecordOwn(by)
  const waiting = useWaitingOutcomes().find((one) => one.by === by && one.appointment === appointment)
  return (
    <li>
      <strong>{patientName}</strong>
      {waiting !== undefined ? (
        <span className="app-quiet" role="status">
          {outcomeInWords(waiting.outcome)}, waits to be sent
        </span>
      ) : outcome === 'BOOKED' ? (
        <div className="app-register__touch">
          {SAID.map(({ outcome: said, text }) => (
            <button
              key={said}
              type="button"
              className="app-tool"
              disabled={record.isPending}
              onClick={() => record.mutate([{ session, appointment, outcome: said, seen: 'BOOKED' }])}
            >
              {text}
              <span className="nhsuk-u-visually-hidden">: {patientName}</span>
            </button>
          ))}
        </div>
      ) : (
        <span className="app-quiet">{outcomeInWords(outcome)}</span>
      )}
      {record.isError && <ActProblem key={record.submittedAt} error={record.error} />}
    </li>
  )
}

type Props = { session: SessionView; by: string /** Until the register is read. */; meanwhile: ReactNode }

/** The register of a session that has begun: everybody with one touch, and a class all at once. */
export function QuickRegister({ session: { id }, by, meanwhile }: Props) {
  const { data: register } = useRegister('roster', id)
  const record = useRecordOwn(by)
  const waiting = useWaitingOutcomes().filter((one) => one.by === by)
  if (register === undefined) return meanwhile
  const unsaid = open(register.entries).filter(
    ({ appointment }) => !waiting.some((one) => one.appointment === appointment),
  )
  return (
    <>
      {unsaid.length > 1 && (
        <button
          type="button"
          className="app-tool"
          disabled={record.isPending}
          onClick={() =>
            record.mutate(
              unsaid.map(({ appointment }) => ({
                session: id,
                appointment,
                outcome: 'ATTENDED',
                seen: 'BOOKED',
              })),
            )
          }
        >
          All {unsaid.length} came
        </button>
      )}
      <ul className="app-people app-quick-register">
        {register.entries.map((entry) => (
          <Person key={entry.appointment} session={id} by={by} entry={entry} />
        ))}
      </ul>
      {record.isError && <ActProblem key={record.submittedAt} error={record.error} />}
    </>
  )
}
