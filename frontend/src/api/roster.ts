import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body, bodyOrNone } from './client'
import { once } from './once'
import { usePoll } from './poll'

const LINK = ['roster', 'calendar-link'] as const
const CHANGES = ['roster', 'changes'] as const
const POLL_MS = 60_000

/** When the secret address of the therapist's calendar was made; null where there is none. */
export function useRosterLink() {
  return useQuery({ queryKey: LINK, queryFn: () => body(api.GET('/api/roster/calendar-link')) })
}

function useLinkAct<T>(act: () => Promise<T>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: LINK }),
  })
}

/** Makes a secret address, which is told once; the one before opens nothing any more. */
export function useMakeRosterLink() {
  return useLinkAct(() => body(api.POST('/api/roster/calendar-link')))
}

export function useRevokeRosterLink() {
  return useLinkAct(() => bodyOrNone(api.DELETE('/api/roster/calendar-link')))
}

/** What became of the therapist's sessions since they last looked. */
export function useRosterChanges() {
  return useQuery({
    queryKey: CHANGES,
    queryFn: () => body(api.GET('/api/roster/changes')),
    refetchInterval: usePoll(POLL_MS),
  })
}

/** Says that they have seen it; what changes from now on is told. */
export function useSeenRoster() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (look: string) => bodyOrNone(api.POST('/api/roster/seen', { body: { look } })),
    onSettled: () => queries.invalidateQueries({ queryKey: CHANGES }),
  })
}

/** Writes to the desk, once, however often it is pressed on a bad line. */
export function useWriteToDesk() {
  return useMutation({
    mutationFn: (text: string) =>
      once(['note', text], (headers) =>
        bodyOrNone(api.POST('/api/roster/notes', { body: { text }, headers })),
      ),
  })
}
