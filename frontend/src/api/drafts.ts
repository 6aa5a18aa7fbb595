import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from './client'
import { latestDraftQuery } from './planning'
import type { Draft, DraftPart } from './types'

/** Whatever the answer to a decision, what was read about drafts and weeks may be out of date. */
function useReadAnew() {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: latestDraftQuery.queryKey }),
      queries.invalidateQueries({ queryKey: ['week'] }),
    ])
}

/** Publishes what is free of a draft, or of a part of it, if the draft is still what was looked at. */
export function usePublishDraft() {
  const readAnew = useReadAnew()
  return useMutation({
    mutationFn: ({
      draft: { id, revision },
      part,
    }: {
      draft: Pick<Draft, 'id' | 'revision'>
      part: DraftPart
    }) =>
      body(
        api.POST('/api/drafts/{id}/publish', {
          params: { path: { id }, header: { 'If-Match': `"${revision}"` } },
          body: part,
        }),
      ),
    onSettled: readAnew,
  })
}

export function useDiscardDraft() {
  const readAnew = useReadAnew()
  return useMutation({
    mutationFn: ({ id }: Pick<Draft, 'id'>) =>
      body(api.POST('/api/drafts/{id}/discard', { params: { path: { id } } })),
    onSettled: readAnew,
  })
}

/** What publishing a draft, or a part of it, would come to now. It may change with every act at the desk. */
export function useDraftPreview({ id, revision }: Pick<Draft, 'id' | 'revision'>, part: DraftPart) {
  return useQuery({
    queryKey: [...latestDraftQuery.queryKey, 'preview', id, revision, part],
    queryFn: () => body(api.POST('/api/drafts/{id}/preview', { params: { path: { id } }, body: part })),
    refetchOnWindowFocus: true,
  })
}

/** The days, practitioners and courses that a draft proposes places for. */
export function useDraftChoices({ id, revision }: Pick<Draft, 'id' | 'revision'>) {
  return useQuery({
    queryKey: [...latestDraftQuery.queryKey, 'choices', id, revision],
    queryFn: () => body(api.GET('/api/drafts/{id}/choices', { params: { path: { id } } })),
  })
}
