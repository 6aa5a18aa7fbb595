import { type Keeper, useAct } from '../../api/desk'
import { useKeptRefusal } from '../../components/KeptRefusals'
import { outcomeInWords, SAID } from './outcomes'

type Props = { keeper: Keeper; appointment: string; patientName: string }

/** One touch for what became of somebody. */
export function OneTouch({ keeper, appointment, patientName }: Props) {
  const act = useAct(useKeptRefusal())
  return (
    <div className="app-register__touch">
      {SAID.map(({ outcome, text }) => (
        <button
          key={outcome}
          type="button"
          className="app-tool"
          disabled={act.isPending}
          onClick={() =>
            act.mutate({
              act: { kind: 'mark', keeper, marks: [{ appointment, outcome, seen: 'BOOKED' }] },
              text: `${patientName}: ${outcomeInWords(outcome).toLowerCase()}.`,
            })
          }
        >
          {text}
          <span className="nhsuk-u-visually-hidden">: {patientName}</span>
        </button>
      ))}
    </div>
  )
}
