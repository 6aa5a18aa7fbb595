import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, body } from './client'
import { isOfSchedule } from './desk'
import { usePoll } from './poll'

const POLL_MS = 5000

/**
 * Asks every few seconds whether anything changed in the clinic, which costs a number; only when something did, what is
 * on show is read anew. Nothing is asked while nobody is at the page: whoever left it is signed out in time.
 */
export function useLive() {
  const queries = useQueryClient()
  const pace = usePoll(POLL_MS)
  const seen = useRef<string>(undefined)
  const { data } = useQuery({
    queryKey: ['version'],
    queryFn: () => body(api.GET('/api/schedule/version')),
    // asked at once when somebody comes back
    enabled: pace !== false,
    refetchInterval: pace,
    staleTime: 0,
    retry: false,
  })
  const version = data && `${data.version} ${data.held}`
  useEffect(() => {
    const before = seen.current
    seen.current = version
    if (before === undefined || version === undefined || before === version) return
    void queries.invalidateQueries({
      predicate: (query) => query.queryKey[0] !== 'version' && isOfSchedule(query),
    })
  }, [queries, version])
}

/** Registers that are not filled in, and people a clinician should decide on. */
export function useOpenWork() {
  return useQuery({ queryKey: ['open-work'], queryFn: () => body(api.GET('/api/schedule/open-work')) })
}

/** Courses with sessions that have no appointment, the most urgent first. */
export function useWaiting() {
  return useQuery({ queryKey: ['waiting'], queryFn: () => body(api.GET('/api/courses/waiting')) })
}
