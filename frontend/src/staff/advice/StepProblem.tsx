import { useEffect, useRef } from 'react'
import { type Asked, useWhyNot } from '../../api/advice'
import { problemOf } from '../../api/problem'
import type { DraftSource } from '../../api/schedule'
import type { Step } from '../../api/steps'
import { problemInWords } from '../problemWords'
import { Answer } from './Answer'
import { WhyNotAnswer } from './WhyNotAnswer'

function inWords(error: unknown): string {
  const problem = problemOf(error)
  switch (problem?.kind) {
    case 'draft-changed':
      return 'Somebody else has adjusted this draft since you looked at it. What you see now is the draft as it is. Nothing of yours was done: look again, then try again.'
    case 'already-decided':
      return 'Somebody has published or discarded this draft. Load the page again.'
    case 'place-refused':
      return 'It cannot go there any more. Nothing was changed.'
    default:
      return problemInWords(error)
  }
}

type About = { source: DraftSource; asked: Asked; step: Step | undefined }

type Props = Omit<About, 'asked'> & {
  error: unknown
  /** Undefined while it is not known which session is meant by now. */
  asked: Asked | undefined
}

/** The rules against the place, and who or what is in the way. */
function Against({ source, asked, step }: About) {
  const place = step?.kind === 'move' ? step.place : undefined
  const answer = useWhyNot(
    source,
    asked,
    place && {
      date: place.start.slice(0, 10),
      time: place.start.slice(11, 16),
      practitioner: place.practitionerId,
      room: place.roomId,
    },
  )
  return (
    <Answer query={answer} waiting="Looking" spoken={({ text }) => text}>
      {(found) => <WhyNotAnswer answer={found} />}
    </Answer>
  )
}

/** Why a step was not made. It takes the focus, because the button that asked for it may be far down. */
export function StepProblem({ error, asked, ...about }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} role="alert" tabIndex={-1} className="app-advice__problem">
      <p>{inWords(error)}</p>
      {problemOf(error)?.kind === 'place-refused' && asked !== undefined && (
        <Against {...about} asked={asked} />
      )}
    </div>
  )
}
