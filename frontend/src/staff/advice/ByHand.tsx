import type { ReactNode } from 'react'
import type { Asked } from '../../api/advice'
import type { DraftSource, Source } from '../../api/schedule'
import { type Step, useIsStepping, useStep } from '../../api/steps'
import type { DraftStep, Place } from '../../api/types'
import { Waiting } from '../../components/Waiting'
import { type Hand, HandContext } from './hand'
import { StepProblem } from './StepProblem'

type Props = {
  source: Source
  asked: Asked
  verb: Hand['verb']
  now?: Hand['now']
  /** What is on show is of another revision than the source: until it is not, nothing can be asked about it or done. */
  outdated?: boolean
  /** The draft has changed: whoever shows it may want to show where. */
  onDone?: (done: DraftStep) => void
  children: ReactNode
}

function taken(step: Step): readonly Place[] {
  if (step.kind === 'undo') return []
  return step.kind === 'move' ? [step.place] : step.places
}

function OnDraft(props: Props & { source: DraftSource }) {
  const { source, asked, verb, now, outdated = false, onDone, children } = props
  const step = useStep(source)
  const busy = useIsStepping()

  async function make(wanted: Step) {
    try {
      const done = await step.mutateAsync(wanted)
      onDone?.(done)
    } catch {
      // the problem is on show
    }
  }

  const hand: Hand = {
    verb,
    now,
    busy,
    taking: step.isPending ? taken(step.variables) : [],
    move: (place) => void make({ kind: 'move', ...asked, place }),
    placeCourse: (places) => void make({ kind: 'place-course', course: asked.course, places }),
  }
  return (
    <HandContext value={hand}>
      {step.isError && (
        <StepProblem
          key={step.submittedAt}
          error={step.error}
          source={source}
          asked={outdated ? undefined : asked}
          step={step.variables}
        />
      )}
      {outdated ? <Waiting what="Loading the week" /> : children}
    </HandContext>
  )
}

/** Lets the advice below be followed, if it is about a draft; what is published stays as it is. */
export function ByHand(props: Props) {
  const { source, children } = props
  return source.from === 'draft' ? <OnDraft {...props} source={source} /> : children
}
