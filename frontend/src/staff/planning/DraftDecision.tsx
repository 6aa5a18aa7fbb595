import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { Link } from 'react-router'
import { useDiscardDraft, useDraftChoices, useDraftPreview, usePublishDraft } from '../../api/drafts'
import { problemOf } from '../../api/problem'
import type { Draft, DraftPart, DraftPreview, PublishedDraft } from '../../api/types'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { Waiting } from '../../components/Waiting'
import { count, number } from '../../lib/words'
import { problemInWords } from '../problemWords'
import { ChangedSince } from './ChangedSince'
import { Collisions } from './Collisions'
import { PartPicker } from './PartPicker'
import { type Chosen, EVERYTHING, isEverything, partOf, WHOLE } from './part'

function refusal(error: unknown): string | undefined {
  if (error === null) return undefined
  return problemOf(error)?.kind === 'draft-changed'
    ? 'Somebody has adjusted this draft, or published a part of it, since you looked at it. Nothing was published: what you see now is the draft as it is.'
    : problemInWords(error, 'That did not work. Try again in a few minutes.')
}

/** What came of publishing, while something is left in the draft. */
function Done({ done: { appointments, left } }: { done: PublishedDraft }) {
  return (
    <p className="app-draft-note" role="status">
      {appointments === 0
        ? 'Nothing was published.'
        : `${count(appointments, 'appointment is', 'appointments are')} published.`}{' '}
      {number(left)} {left === 1 ? 'is' : 'are'} left in this draft. Publish {left === 1 ? 'it' : 'them'}{' '}
      later, or discard the draft.
    </p>
  )
}

function free({ appointments, collisions }: DraftPreview): string {
  const asked = appointments + collisions.length
  if (asked === 0) return 'The draft proposes nothing in this part.'
  if (collisions.length === 0) {
    return asked === 1
      ? 'This appointment can be published now.'
      : `All ${count(asked, 'appointment')} can be published now.`
  }
  return `${number(appointments)} of ${count(asked, 'appointment')} can be published now.`
}

/** What publishing would come to, what stands in its way, and what has changed since. */
function Preview({ preview }: { preview: DraftPreview }) {
  const { collisions, changes } = preview
  return (
    <>
      <p role="status">
        <strong>{free(preview)}</strong>{' '}
        {changes.length === 0 &&
          collisions.length === 0 &&
          'Nothing that this draft touches has changed since it was made.'}
      </p>
      <ChangedSince preview={preview} />
      {collisions.length > 0 && (
        <section aria-labelledby="collisions-title">
          <h3 id="collisions-title" className="nhsuk-heading-s">
            {count(collisions.length, 'appointment')} cannot be published now, and why
          </h3>
          <p>
            {collisions.length === 1 ? 'It stays' : 'They stay'} in the draft. Plan again to find other
            places.
          </p>
          <Collisions collisions={collisions} />
        </section>
      )}
    </>
  )
}

/** The question on show, about the draft as it was when it was asked: later reads of it do not change the question. */
type Asking =
  | { decision: 'publish'; draft: Draft; part: DraftPart; whole: boolean; colliding: number }
  | { decision: 'discard' }

function question(asking: Asking): string {
  if (asking.decision === 'discard') {
    return 'What is left of the draft will be gone. The published schedule stays as it is.'
  }
  const stay =
    asking.colliding === 0
      ? ''
      : ` ${count(asking.colliding, 'appointment')} cannot be published and ${asking.colliding === 1 ? 'stays' : 'stay'} in the draft.`
  const { unplanned } = asking.draft
  const left =
    unplanned === 0 || !asking.whole ? '' : ` ${count(unplanned, 'session')} will still have no place.`
  return `Therapists and patients will see these sessions at once.${stay}${left}`
}

function title(asking: Asking | undefined): string {
  if (asking?.decision === 'discard') return 'Discard this draft?'
  return asking?.whole === false ? 'Publish this part of the draft?' : 'Publish this draft?'
}

/** Looks at a draft as it stands in the clinic now, and publishes it, or a part of it, or discards it. */
export function DraftDecision({ draft }: { draft: Draft }) {
  const [choosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState<Chosen>(EVERYTHING)
  const [asking, setAsking] = useState<Asking>()
  const choices = useDraftChoices(draft)
  const part = partOf(chosen, choices.data)
  const preview = useDraftPreview(draft, part ?? WHOLE)
  const publish = usePublishDraft()
  const discard = useDiscardDraft()
  const message = refusal(publish.error) ?? refusal(discard.error)
  const whole = isEverything(chosen)
  const nothingNew = preview.data?.proposed === 0
  // what publishing comes to is seen before it is offered
  const known = part === undefined ? undefined : preview.data
  const publishable = known !== undefined && known.appointments > 0

  function decide() {
    if (asking?.decision === 'publish') {
      publish.mutate(asking, { onSuccess: () => setChosen(EVERYTHING) })
    }
    if (asking?.decision === 'discard') discard.mutate(draft)
    setAsking(undefined)
  }

  return (
    <>
      {publish.data !== undefined && publish.data.left > 0 && <Done done={publish.data} />}
      {message !== undefined && (
        <p className="nhsuk-error-message" role="alert">
          {message}
        </p>
      )}
      {nothingNew && (
        <p className="app-draft-note">
          This draft is what is published already. There is nothing to publish.
        </p>
      )}
      {part === undefined && (
        <p className="nhsuk-error-message" role="alert">
          The last day is before the first. Choose other days.
        </p>
      )}
      {preview.isPending && <Waiting what="Looking at the clinic as it is now" />}
      {preview.isError && (
        <p role="alert">
          What has changed in the clinic could not be looked up.{' '}
          <button type="button" className="app-tool" onClick={() => void preview.refetch()}>
            Try again
          </button>
        </p>
      )}
      {preview.data !== undefined && !nothingNew && part !== undefined && <Preview preview={preview.data} />}
      {choosing && choices.data !== undefined && (
        <PartPicker chosen={chosen} choices={choices.data} onChoose={setChosen} />
      )}
      <div className="app-actions">
        {!nothingNew && publishable && (
          <Button
            type="button"
            small
            disabled={publish.isPending}
            onClick={() =>
              setAsking({
                decision: 'publish',
                draft,
                part: part ?? WHOLE,
                whole,
                colliding: known.collisions.length,
              })
            }
          >
            {whole ? 'Publish' : 'Publish this part'}
          </Button>
        )}
        {!nothingNew && (
          <button
            type="button"
            className="app-tool"
            aria-expanded={choosing}
            onClick={() => {
              setChoosing(!choosing)
              setChosen(EVERYTHING)
            }}
          >
            {choosing ? 'Take all of it' : 'Choose a part'}
          </button>
        )}
        <Button
          type="button"
          small
          secondary
          disabled={discard.isPending || publish.isPending}
          onClick={() => setAsking({ decision: 'discard' })}
        >
          Discard
        </Button>
        <Link to="/schedule?view=draft">See the draft week by week</Link>
      </div>
      {publish.isPending && (
        <Waiting what="Publishing. A large schedule takes some seconds. Therapists and patients see all of this or none" />
      )}
      <ConfirmDialog
        open={asking !== undefined}
        title={title(asking)}
        yes={asking?.decision === 'discard' ? 'Yes, discard' : 'Yes, publish'}
        onYes={decide}
        onNo={() => setAsking(undefined)}
      >
        {asking !== undefined && question(asking)}
      </ConfirmDialog>
    </>
  )
}
