import { Tag } from 'nhsuk-react-components'
import { Link } from 'react-router'
import type { Draft } from '../../api/types'
import { instantInWords } from '../../lib/clock'
import { count } from '../../lib/words'
import { StepsTaken } from '../advice/StepsTaken'
import { DraftDecision } from './DraftDecision'
import { FiguresPanel } from './FiguresPanel'
import { sourceOf, WhatIsLeft } from './WhatIsLeft'

function StateTag({ state }: { state: Draft['state'] }) {
  if (state === 'DRAFT') return <Tag modifier="blue">Draft</Tag>
  return state === 'PUBLISHED' ? <Tag modifier="green">Published</Tag> : <Tag modifier="grey">Discarded</Tag>
}

/** What was changed by hand, and what becomes of it. */
function ByHandSoFar({ draft }: { draft: Draft }) {
  const source = sourceOf(draft)
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

/** Who published how much, and who decided, and when. */
function Decided({ draft: { state, publications, decidedBy, decidedAt } }: { draft: Draft }) {
  return (
    <>
      {publications.length > 0 && (
        <ul className="app-since">
          {publications.map(({ by, at, appointments, left }) => (
            <li key={at}>
              {by} published {count(appointments, 'appointment')} on {instantInWords(at)}
              {left > 0 && `, and left ${count(left, 'appointment')}`}.
            </li>
          ))}
        </ul>
      )}
      {state === 'DISCARDED' && decidedBy !== null && decidedAt !== null && (
        <p>
          {decidedBy} discarded it on {instantInWords(decidedAt)}.
        </p>
      )}
    </>
  )
}

/** The latest draft: how good it is, who has no place and why, and the decision about it. */
export function DraftReview({ draft }: { draft: Draft }) {
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
      <Decided draft={draft} />
      {draft.state === 'DRAFT' && <DraftDecision draft={draft} />}
      <ByHandSoFar draft={draft} />
      <FiguresPanel measured={draft} />
      <h3 id="left-title" className="nhsuk-heading-s" tabIndex={-1}>
        {draft.unplanned === 0
          ? 'Nothing is left over'
          : `${count(draft.unplanned, 'session')} without a place, and why`}
      </h3>
      <WhatIsLeft draft={draft} source={sourceOf(draft)} />
    </section>
  )
}
