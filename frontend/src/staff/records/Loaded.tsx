import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'

/** What was asked for, or that it is on its way, or why it did not come. */
export function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>
  children: (data: T) => ReactNode
}) {
  const { data, error, isPending, refetch } = query
  if (isPending) return <Waiting />
  if (data === undefined) return <ServiceProblem error={error} onRetry={() => void refetch()} />
  return <>{children(data)}</>
}
