import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body, bodyOrNone } from './client'

const LINK = ['roster', 'calendar-link'] as const

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
