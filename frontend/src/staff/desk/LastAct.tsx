import { type LastAct as Last, useAct, useLastAct } from '../../api/desk'
import { useWaitingOutcomes } from '../../api/outbox'
import { OfferPlace } from '../offers/OfferPlace'
import { ActProblem } from './ActProblem'
import { standingInWords } from './outcomes'

/** What it means for the count: of one course in full, of a class nothing. */
function Meaning({ acted }: { acted: Last['acted'] }) {
  const [first, ...others] = acted?.courses ?? []
  if (first === undefined || others.length > 0) return null
  return <p>{standingInWords(first)}</p>
}

/** Said for as long as it is so; what could not be recorded is said elsewhere. */
function Waits({ kept }: { kept: readonly string[] }) {
  const waits = useWaitingOutcomes().some(
    ({ appointment, conflict }) => conflict === undefined && kept.includes(appointment),
  )
  return waits && ' It waits to be sent.'
}

/** What was done last, what it means, and Undo; it stays until the next act or until it is put aside. */
export function LastAct() {
  const { last, putAside } = useLastAct()
  const undoing = useAct()
  return (
    <div className="app-last-act" data-shown={last !== null || undefined}>
      <div role="status">
        {last !== null && (
          <>
            <p>
              <strong>
                {last.text}
                {last.kept && <Waits kept={last.kept} />}
              </strong>
            </p>
            <Meaning acted={last.acted} />
          </>
        )}
      </div>
      {undoing.isError && <ActProblem key={undoing.submittedAt} error={undoing.error} />}
      {last !== null && (
        <div className="app-last-act__buttons">
          {last.undo !== null && (
            <button
              type="button"
              className="app-tool"
              disabled={undoing.isPending}
              onClick={() =>
                last.undo !== null && undoing.mutate({ act: last.undo, text: `Undone: ${last.text}` })
              }
            >
              {undoing.isPending ? 'One moment' : 'Undo'}
              <span className="nhsuk-u-visually-hidden">: {last.text}</span>
            </button>
          )}
          {last.undo?.kind === 'put-back' && (
            <OfferPlace
              key={last.undo.appointment}
              appointment={last.undo.appointment}
              spoken={`: ${last.text}`}
            />
          )}
          <button type="button" className="app-tool" onClick={putAside}>
            Hide
            <span className="nhsuk-u-visually-hidden"> what was done last</span>
          </button>
        </div>
      )}
    </div>
  )
}
