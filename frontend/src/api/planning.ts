import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body, bodyOrNone } from './client'
import { usePoll } from './poll'
import type { PlanningRun } from './types'

const POLL_MS = 2000

const latestRunQuery = queryOptions({
  queryKey: ['planning-run'],
  queryFn: () => bodyOrNone(api.GET('/api/planning-runs/latest')),
})

export const latestDraftQuery = queryOptions({
  queryKey: ['draft'],
  queryFn: () => bodyOrNone(api.GET('/api/drafts/latest')),
})

export function isUnderWay(run: PlanningRun | null | undefined): run is PlanningRun {
  return run?.status === 'QUEUED' || run?.status === 'RUNNING' || run?.status === 'STOPPING'
}

/** The latest planning run, asked for every two seconds while it is under way and somebody is at the page. */
export function useLatestRun() {
  const pace = usePoll(POLL_MS)
  return useQuery({
    ...latestRunQuery,
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? pace : false),
  })
}

export function useLatestDraft() {
  return useQuery(latestDraftQuery)
}

export function useStartRun() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (seconds: number) => body(api.POST('/api/planning-runs', { body: { seconds } })),
    onSuccess: (run) => queries.setQueryData(latestRunQuery.queryKey, run),
    onError: () => queries.invalidateQueries({ queryKey: latestRunQuery.queryKey }),
  })
}

export function useStopRun() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => body(api.POST('/api/planning-runs/{id}/stop', { params: { path: { id } } })),
    onSuccess: (run) => queries.setQueryData(latestRunQuery.queryKey, run),
  })
}
