import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body, bodyOrNone } from './client'
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

export function useDealWithNote() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => bodyOrNone(api.POST('/api/notes/{id}/done', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: NOTES }),
  })
}
