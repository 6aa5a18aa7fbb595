import { useQuery } from '@tanstack/react-query'
import { copyOnShow, orLastCopy } from '../lib/lastCopy'
import { api, body, bodyOrNone } from './client'
import { usePoll } from './poll'
import { isAnswer } from './problem'
import { useReached } from './reach'

const AGAIN_MS = 20_000

/** A draft as it was looked at: each step by hand makes another revision of it. */
export type DraftSource = { from: 'draft'; draftId: string; revision: number }

/** Which schedule a week is read from: what people were told, or a draft. */
export type Source = { from: 'published' } | DraftSource

/**
 * Another revision of the same draft's same week may stand in for it, said to be out of date. Another week never does,
 * nor another schedule: somebody would read out a wrong date.
 */
function earlierRevision<T>(source: Source, monday: string) {
  return (data: T | undefined, before: { queryKey: readonly unknown[] } | undefined): T | undefined => {
    const [, of, week] = before?.queryKey ?? []
    return week === monday && source.from === 'draft' && isOf(of, source.draftId) ? data : undefined
  }
}

function isOf(source: unknown, draftId: string): boolean {
  return typeof source === 'object' && source !== null && Reflect.get(source, 'draftId') === draftId
}

export function useWeek(source: Source, monday: string) {
  return useQuery({
    queryKey: ['week', source, monday],
    queryFn: () =>
      source.from === 'published'
        ? body(api.GET('/api/schedule/week', { params: { query: { monday } } }))
        : body(
            api.GET('/api/drafts/{id}/week', { params: { path: { id: source.draftId }, query: { monday } } }),
          ),
    placeholderData: earlierRevision(source, monday),
  })
}

/** How good the published schedule is; null where nothing is published. */
export function usePublishedFigures() {
  return useQuery({
    queryKey: ['week', 'figures'],
    queryFn: () => bodyOrNone(api.GET('/api/schedule/figures')),
  })
}

/** Where it is the last copy, it is asked for again and again: nothing tells a page that the server is well again. */
export function useRosterWeek(monday: string) {
  const isReached = useReached()
  const pace = usePoll(AGAIN_MS)
  return useQuery({
    refetchInterval: () => (isReached && copyOnShow(`week ${monday}`) === undefined ? false : pace),
    queryKey: ['roster', monday],
    queryFn: () =>
      orLastCopy(`week ${monday}`, isAnswer, () =>
        body(api.GET('/api/roster/week', { params: { query: { monday } } })),
      ),
  })
}
