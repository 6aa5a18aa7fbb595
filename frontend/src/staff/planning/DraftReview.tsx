import { Button, Tag, WarningCallout } from 'nhsuk-react-components'
import { useState } from 'react'
import { Link } from 'react-router'
import { useDecideDraft } from '../../api/planning'
import { problemOf } from '../../api/problem'
import type { Draft } from '../../api/types'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { Waiting } from '../../components/Waiting'
import { instantInWords } from '../../lib/clock'
import { count } from '../../lib/words'
import { StepsTaken } from '../advice/StepsTaken'
import { FiguresPanel } from './FiguresPanel'
import { isNothingNew } from './verdict'
import { sourceOf, WhatIsLeft } from './WhatIsLeft'

function StateTag({ state }: { state: Draft['state'] }) {
  if (state === 'DRAFT') return <Tag modifier="blue">Draft</Tag>
  return state === 'PUBLISHED' ? <Tag modifier="green">Published</Tag> : <Tag modifier="grey">Discarded</Tag>
}

function Stale({ detail }: { detail: string }) {
  return (
    <WarningCallout>
      <WarningCallout.Heading>The clinic has changed</WarningCallout.Heading>
      <p>
        This draft was planned before the clinic's details changed, so it cannot be published. Plan again.
      </p>
      {detail !== '' && <p>{detail}</p>}
    </WarningCallout>
  )
}

function refusal(error: unknown): string | undefined {
  const problem = problemOf(error)
  if (error === null || problem?.kind === 'stale-draft') return undefined
  if (problem?.kind === 'already-decided') return 'Somebody has already published or discarded this draft.'
  if (problem?.kind === 'draft-changed') {
    return 'Somebody has adjusted this draft since you looked at it. Nothing was published: what you see now is the draft as it is.'
  }
  if (problem?.kind === 'promise-broken') return problem.detail
  return 'That did not work. Try again in a few minutes.'
}

/** The question on show, about the draft as it was when it was asked: later reads of it do not change the question. */
type Asking = { decision: 'publish' | 'discard'; draft: Draft }

function Decision({
  draft,
  stale,
  publish,
}: {
  draft: Draft
  stale: boolean
  publish: ReturnType<typeof useDecideDraft>
}) {
  const discard = useDecideDraft('discard')
  const [asking, setAsking] = useState<Asking>()
  const message = refusal(publish.error) ?? refusal(discard.error)
  const unplanned = asking?.draft.unplanned ?? 0
  const left = unplanned === 0 ? '' : ` ${count(unplanned, 'session')} will still have no place.`
  const discarding = asking?.decision === 'discard'

  function decide() {
    if (asking?.decision === 'publish') publish.mutate(asking.draft)
    if (asking?.decision === 'discard') discard.mutate(asking.draft)
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
        {!stale && (
          <Button
            type="button"
            small
            disabled={publish.isPending}
            onClick={() => setAsking({ decision: 'publish', draft })}
          >
            Publish
          </Button>
        )}
        <Button
          type="button"
          small
          secondary
          disabled={discard.isPending || publish.isPending}
          onClick={() => setAsking({ decision: 'discard', draft })}
        >
          Discard
        </Button>
        <Link to="/schedule?view=draft">See the draft week by week</Link>
      </div>
      {publish.isPending && (
        <Waiting what="Publishing. A large schedule takes up to half a minute. Therapists and patients see all of it or none" />
      )}
      <ConfirmDialog
        open={asking !== undefined}
        title={discarding ? 'Discard this draft?' : 'Publish this draft?'}
        yes={discarding ? 'Yes, discard' : 'Yes, publish'}
        onYes={decide}
        onNo={() => setAsking(undefined)}
      >
        {discarding
          ? 'The draft will be gone. The published schedule stays as it is.'
          : `Therapists and patients will see these sessions at once.${left}`}
      </ConfirmDialog>
    </>
  )
}

/** What was changed by hand, and what becomes of it. */
function ByHandSoFar({ draft, stale }: { draft: Draft; stale: boolean }) {
  const source = stale ? undefined : sourceOf(draft)
  if (source?.from !== 'draft') {
    return draft.steps > 0 && <p>It was adjusted by hand in {count(draft.steps, 'step')}.</p>
  }
  return (
    <>
      <StepsTaken draft={draft} source={source} />
      {draft.steps > 0 && (
        <p className="app-steps__fate">
          Planning again keeps only what is published: it starts without these steps. Reasons why sessions
          have no place are those of the planning run.
        </p>
      )}
    </>
  )
}

/** The latest draft: how good it is, who has no place and why, and the decision about it. */
export function DraftReview({ draft }: { draft: Draft }) {
  const publish = useDecideDraft('publish')
  const problem = problemOf(publish.error)
  const refusedAsStale = problem?.kind === 'stale-draft'
  const stale = draft.state === 'DRAFT' && (draft.stale || refusedAsStale)
  return (
    <section className="app-review" aria-labelledby="review-title">
      <div className="app-review__head">
        <h2 id="review-title" className="nhsuk-heading-m">
          {draft.state === 'DRAFT' ? 'Draft to review' : 'Latest draft'}
        </h2>
        <StateTag state={draft.state} />
        <span className="app-review__made">Made on {instantInWords(draft.createdAt)}</span>
      </div>
      {draft.state === 'PUBLISHED' && (
        <p role="status">
          These sessions are published. <Link to="/schedule">See the schedule</Link>
        </p>
      )}
      {draft.state === 'DRAFT' && isNothingNew(draft.disruption) && (
        <p className="app-draft-note">
          This draft is what is published already. There is nothing to publish.
        </p>
      )}
      {stale && <Stale detail={refusedAsStale ? problem.detail : ''} />}
      {draft.state === 'DRAFT' && <Decision draft={draft} stale={stale} publish={publish} />}
      <ByHandSoFar draft={draft} stale={stale} />
      <FiguresPanel measured={draft} />
      <h3 id="left-title" className="nhsuk-heading-s" tabIndex={-1}>
        {draft.unplanned === 0
          ? 'Nothing is left over'
          : `${count(draft.unplanned, 'session')} without a place, and why`}
      </h3>
      <WhatIsLeft draft={draft} source={stale ? undefined : sourceOf(draft)} />
    </section>
  )
}
