import { skipToken, useQuery } from '@tanstack/react-query'
import { api, body } from './client'
import type { Source } from './schedule'

/** A session by its course and its number in it, placed or not. */
export type Asked = { course: string; number: number }

/** What somebody would like instead; without a practitioner or a room, whoever can and whichever suits. */
export type Wanted = { date: string; time: string; practitioner?: string; room?: string }

/** Whose question it is: about a schedule, as administrators ask; or a therapist's, about their own roster. */
export type Asker = Source | { from: 'roster' }

const BASE = '/api/schedule/advice'
const ROSTER = '/api/roster/advice'

/** A schedule is named by its draft; without one the published schedule is meant. */
function named(source: Source): { draft?: string } {
  return source.from === 'draft' ? { draft: source.draftId } : {}
}

/** Why a session is where it is, and where else it could be. */
export function useWhy(asker: Asker, asked: Asked) {
  return useQuery({
    queryKey: ['advice', asker, 'why', asked],
    queryFn: () =>
      asker.from === 'roster'
        ? body(api.GET(`${ROSTER}/why`, { params: { query: asked } }))
        : body(api.GET(`${BASE}/why`, { params: { query: { ...named(asker), ...asked } } })),
  })
}

/** What speaks against another place; asked once there is one to ask about. */
export function useWhyNot(asker: Asker, asked: Asked, wanted: Wanted | undefined) {
  return useQuery({
    queryKey: ['advice', asker, 'why-not', asked, wanted],
    queryFn:
      wanted === undefined
        ? skipToken
        : () =>
            asker.from === 'roster'
              ? body(api.GET(`${ROSTER}/why-not`, { params: { query: { ...asked, ...wanted } } }))
              : body(
                  api.GET(`${BASE}/why-not`, {
                    params: { query: { ...named(asker), ...asked, ...wanted } },
                  }),
                ),
  })
}

/** The best places for a session; asked once there is one to ask about. */
export function usePlaces(source: Source, asked: Asked | undefined) {
  return useQuery({
    queryKey: ['advice', source, 'places', asked],
    queryFn:
      asked === undefined
        ? skipToken
        : () => body(api.GET(`${BASE}/places`, { params: { query: { ...named(source), ...asked } } })),
  })
}

/** The best ways to place a whole course. */
export function useCoursePlaces(source: Source, course: string, enabled: boolean) {
  return useQuery({
    queryKey: ['advice', source, 'course-places', course],
    queryFn: () =>
      body(api.GET(`${BASE}/course-places`, { params: { query: { ...named(source), course } } })),
    enabled,
  })
}

/** The smallest changes that would help a course; finding them takes the server a while. */
export function useFixes(source: Source, course: string) {
  return useQuery({
    queryKey: ['advice', source, 'fixes', course],
    queryFn: () => body(api.GET(`${BASE}/fixes`, { params: { query: { ...named(source), course } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What the clinic is short of, week by week. */
export function useBottlenecks(source: Source, enabled: boolean) {
  return useQuery({
    queryKey: ['advice', source, 'bottlenecks'],
    queryFn: () => body(api.GET(`${BASE}/bottlenecks`, { params: { query: named(source) } })),
    enabled,
  })
}

/** What each blemish costs whoever asks; that does not change while a page is open. */
export function usePoints(asker: Asker, enabled: boolean) {
  const own = asker.from === 'roster'
  return useQuery({
    queryKey: ['advice', 'points', own],
    queryFn: () => (own ? body(api.GET(`${ROSTER}/points`)) : body(api.GET(`${BASE}/points`))),
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  })
}
