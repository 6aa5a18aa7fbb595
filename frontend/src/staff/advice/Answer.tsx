import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Waiting } from '../../components/Waiting'
import { AdviceProblem } from './AdviceProblem'

type Props<T> = {
  query: UseQueryResult<T>
  waiting: string
  /** The answer in a sentence, for those who do not see it appear. */
  spoken: (answer: T) => string
  children: (answer: T) => ReactNode
}

function shown<T>({ query, waiting, children }: Props<T>): ReactNode {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <AdviceProblem error={query.error} onRetry={() => void query.refetch()} />
  return query.isFetching ? <Waiting what={waiting} /> : null
}

/** The answer to a question; until it is there, that it is being worked out, or what went wrong. */
export function Answer<T>(props: Props<T>) {
  const { query, spoken } = props
  return (
    <>
      <p className="nhsuk-u-visually-hidden" role="status">
        {query.data === undefined ? '' : spoken(query.data)}
      </p>
      {shown(props)}
    </>
  )
}
