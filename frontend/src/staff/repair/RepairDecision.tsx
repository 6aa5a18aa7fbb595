import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { problemOf } from '../../api/problem'
import type { useDecideRepair } from '../../api/repair'
import type { Repair } from '../../api/types'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { count } from '../../lib/words'
import { problemInWords } from '../problemWords'
import { whoIsTold } from './comparison'

type Deciding = ReturnType<typeof useDecideRepair>

function refusal(error: unknown): string | undefined {
  const problem = problemOf(error)
  if (error === null || problem?.kind === 'draft-collides') return undefined
  if (problem?.kind === 'already-decided') return 'Somebody has already published or discarded this.'
  return problemInWords(error, 'That did not work. Try again in a few minutes.')
}

function publishing({ comparison: { patients, practitioners, lost } }: Repair): string {
  const without = lost.length === 0 ? '' : ` ${count(lost.length, 'session')} will have no place.`
  return `Therapists and patients will see the new times at once. ${whoIsTold(patients.length, practitioners.length)}${without}`
}

/** Publish, discard or print. Both decisions are asked about first. */
export function RepairDecision({
  repair,
  collides,
  publish,
  discard,
  onPublished,
}: {
  repair: Repair
  collides: boolean
  publish: Deciding
  discard: Deciding
  onPublished: () => void
}) {
  const [asking, setAsking] = useState<'publish' | 'discard'>()
  const message = refusal(publish.error) ?? refusal(discard.error)

  function decide() {
    if (asking === 'publish') publish.mutate(repair.id, { onSuccess: onPublished })
    if (asking === 'discard') discard.mutate(repair.id)
    setAsking(undefined)
  }

  return (
    <>
      {message !== undefined && (
        <p className="nhsuk-error-message" role="alert">
          {message}
        </p>
      )}
      <div className="app-actions">
        {!collides && (
          <Button type="button" small disabled={publish.isPending} onClick={() => setAsking('publish')}>
            Publish
          </Button>
        )}
        <Button
          type="button"
          small
          secondary
          disabled={discard.isPending}
          onClick={() => setAsking('discard')}
        >
          Discard
        </Button>
      </div>
      <ConfirmDialog
        open={asking !== undefined}
        title={asking === 'discard' ? 'Discard these changes?' : 'Publish these changes?'}
        yes={asking === 'discard' ? 'Yes, discard' : 'Yes, publish'}
        onYes={decide}
        onNo={() => setAsking(undefined)}
      >
        {asking === 'discard'
          ? 'Everything stays as it was: nobody is away, and every session is where it is now.'
          : publishing(repair)}
      </ConfirmDialog>
    </>
  )
}
