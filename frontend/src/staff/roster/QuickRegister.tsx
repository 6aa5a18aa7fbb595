import type { ReactNode } from 'react'
import { type Mark, useAct, useRegister } from '../../api/desk'
import { useUnsent, type Waiting } from '../../api/outbox'
import type { RegisterEntry, SessionView } from '../../api/types'
import { useKeptRefusal } from '../../components/KeptRefusals'
import { OneTouch } from '../desk/OneTouch'
import { outcomeInWords } from '../desk/outcomes'
import { open } from '../desk/register'
import { WaitsToBeSent } from '../desk/WaitsToBeSent'

type PersonProps = { session: string; by: string; entry: RegisterEntry; unsent: Waiting | undefined }

/** One touch for what became of somebody, on the list itself. */
function Person({ session, by, entry: { appointment, patientName, outcome }, unsent }: PersonProps) {
  return (
    <li>
      <strong>{patientName}</strong>
      {unsent !== undefined ? (
        <WaitsToBeSent outcome={unsent.outcome} />
      ) : outcome === 'BOOKED' ? (
        <OneTouch keeper={{ by, session }} appointment={appointment} patientName={patientName} />
      ) : (
        <span className="app-quiet">{outcomeInWords(outcome)}</span>
      )}
    </li>
  )
}

type Props = { session: SessionView; by: string /** Until the register is read. */; meanwhile: ReactNode }

/** The register of a session that has begun: everybody with one touch, and a class all at once. */
export function QuickRegister({ session: { id }, by, meanwhile }: Props) {
  const { data: register } = useRegister('roster', id)
  const act = useAct(useKeptRefusal())
  const unsent = useUnsent(by)
  if (register === undefined) return meanwhile
  const unsaid = open(register.entries).filter(({ appointment }) => !unsent.has(appointment))

  function allCame() {
    const marks = unsaid.map(
      ({ appointment }): Mark => ({ appointment, outcome: 'ATTENDED', seen: 'BOOKED' }),
    )
    act.mutate({
      act: { kind: 'mark', keeper: { by, session: id }, marks },
      text: `The register is kept: all ${marks.length} came.`,
    })
  }

  return (
    <>
      {unsaid.length > 1 && (
        <button type="button" className="app-tool" disabled={act.isPending} onClick={allCame}>
          All {unsaid.length} came
        </button>
      )}
      <ul className="app-people app-quick-register">
        {register.entries.map((entry) => (
          <Person
            key={entry.appointment}
            session={id}
            by={by}
            entry={entry}
            unsent={unsent.get(entry.appointment)}
          />
        ))}
      </ul>
    </>
  )
}
