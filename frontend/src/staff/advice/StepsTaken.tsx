import { problemOf } from '../../api/problem'
import type { DraftSource } from '../../api/schedule'
import { useIsStepping, useStep } from '../../api/steps'
import type { Draft, DraftStep } from '../../api/types'
import { count } from '../../lib/words'
import { stepInWords } from './words'

type Props = {
  draft: Draft
  source: DraftSource
  /** Where the page beside it announces the steps already. */
  quiet?: boolean
  onUndone?: (done: DraftStep) => void
}

function by(account: string | null) {
  return account === null ? '' : ` (by ${account})`
}

/** How a draft was adjusted by hand since it was planned, and the way back, one step at a time. */
export function StepsTaken({ draft, source, quiet = false, onUndone }: Props) {
  const undo = useStep(source)
  const busy = useIsStepping()
  const { steps, lastStep } = draft

  async function takeBack() {
    try {
      const done = await undo.mutateAsync({ kind: 'undo' })
      onUndone?.(done)
    } catch {
      // the problem is on show
    }
  }

  return (
    <div className="app-steps" data-any={steps > 0 || undefined}>
      <p role={quiet ? undefined : 'status'}>
        {steps > 0 && (
          <>
            <strong>Adjusted by hand: {count(steps, 'step')}.</strong>{' '}
            {lastStep !== null && `Last: ${stepInWords(lastStep)}${by(lastStep.madeBy)}.`}
          </>
        )}
      </p>
      {lastStep !== null && (
        <button type="button" className="app-tool" disabled={busy} onClick={() => void takeBack()}>
          Undo<span className="nhsuk-u-visually-hidden"> the last step</span>
        </button>
      )}
      {undo.isError && (
        <p className="nhsuk-error-message" role="alert">
          {problemOf(undo.error)?.kind === 'draft-changed'
            ? 'Somebody else has adjusted this draft. Nothing was undone: look at it as it is now.'
            : 'That could not be undone. Load the page again.'}
        </p>
      )}
    </div>
  )
}
