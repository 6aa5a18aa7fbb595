import { useEffect, useRef } from 'react'
import { problemOf } from '../../api/problem'
import { problemInWords } from '../problemWords'

/** Why an act was not done, in words. */
export function actProblemInWords(error: unknown): string {
  const problem = problemOf(error)
  const isKept = problem?.kind === 'place-refused' || problem?.kind === 'promise-broken'
  return isKept && problem.detail !== '' ? `${problem.detail} Nothing was changed.` : problemInWords(error)
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
