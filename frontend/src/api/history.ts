import { useInfiniteQuery } from '@tanstack/react-query'
import { api, body } from './client'

/** The kinds of records that have a history to read. */
export type HistoryKind =
  | 'patients'
  | 'practitioners'
  | 'rooms'
  | 'sites'
  | 'treatments'
  | 'courses'
  | 'appointments'
  | 'accounts'

const NEWEST: number | null = null

/** A record's history, the newest acts first, page by page. */
export function useHistory(kind: HistoryKind, id: string) {
  return useInfiniteQuery({
    queryKey: ['history', kind, id],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/history/{kind}/{id}', {
          params: { path: { kind, id }, query: pageParam === null ? {} : { before: pageParam } },
        }),
      ),
    initialPageParam: NEWEST,
    getNextPageParam: (page) => page.more,
  })
}
