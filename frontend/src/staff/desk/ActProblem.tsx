import { useEffect, useRef } from 'react'
import { problemOf } from '../../api/problem'

/** Why an act was not done, in words. */
export function actProblemInWords(error: unknown): string {
  const problem = problemOf(error)
  switch (problem?.kind) {
    case 'place-refused':
    case 'promise-broken':
      return `${problem.detail} Nothing was changed.`
    case 'no-such-session':
      return 'This session has gone from the schedule since you looked at it. Nothing was changed.'
    case 'not-allowed':
      return 'You may not do this.'
    case 'other':
      return problem.detail === '' ? problem.title : problem.detail
    default:
      return 'That did not work, and nothing was changed. Try again in a few minutes.'
  }
}

/** It takes the focus, because what asked for the act may be far down. */
export function ActProblem({ error }: { error: unknown }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} role="alert" tabIndex={-1} className="app-advice__problem">
      <p>{actProblemInWords(error)}</p>
    </div>
  )
}
