import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body, bodyOrNone } from './client'
import type { Hears } from './desk'
import { usePoll } from './poll'

const NOTES = ['notes'] as const
const POLL_MS = 30_000

/** What patients and therapists wrote to the desk and nobody has dealt with. */
export function useDeskNotes() {
  return useQuery({
    queryKey: NOTES,
    queryFn: () => body(api.GET('/api/notes')),
    refetchInterval: usePoll(POLL_MS),
  })
}

export function useDealWithNote(hears: Hears) {
  const queries = useQueryClient()
  return useMutation({
    ...hears,
    mutationFn: (id: string) => bodyOrNone(api.POST('/api/notes/{id}/done', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: NOTES }),
  })
}
