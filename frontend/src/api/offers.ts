import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from './client'
import { choice, type Hears, isOfSchedule, type Spot } from './desk'
import { once } from './once'
import { usePoll } from './poll'
import type { OfferedPlace } from './types'

const SOON_MS = 20_000

/** Places on offer, the open ones first, and those of the last days. */
export function useOfferedPlaces() {
  const pace = usePoll(SOON_MS)
  return useQuery({
    queryKey: ['offers'],
    queryFn: () => body(api.GET('/api/offered-places')),
    // a deadline passes without anybody's doing
    refetchInterval: ({ state }: { state: { data?: OfferedPlace[] | undefined } }) =>
      state.data?.some((place) => place.state === 'OPEN') === true ? pace : false,
  })
}

export type Offering =
  | { kind: 'offer'; spot: Spot; minutes: number; first: string }
  | { kind: 'offer-freed'; appointment: string; minutes: number }
  | { kind: 'pass-on'; offer: string; answer: 'LEFT' | 'NO_ANSWER' }
  | { kind: 'withdraw'; place: string }

async function carryOut(act: Offering) {
  switch (act.kind) {
    case 'offer':
      return await once(act, (headers) =>
        body(
          api.POST('/api/offered-places', {
            headers,
            body: {
              treatment: null,
              place: choice(act.spot),
              minutes: act.minutes,
              first: act.first,
            },
          }),
        ),
      )
    case 'offer-freed':
      return await once(act, (headers) =>
        body(
          api.POST('/api/appointments/{id}/offer', {
            headers,
            params: { path: { id: act.appointment } },
            body: { minutes: act.minutes },
          }),
        ),
      )
    case 'pass-on':
      return await body(
        api.POST('/api/offers/{id}/pass-on', {
          params: { path: { id: act.offer } },
          body: { answer: act.answer },
        }),
      )
    case 'withdraw':
      return await body(
        api.POST('/api/offered-places/{id}/withdraw', { params: { path: { id: act.place } } }),
      )
  }
}

/** Puts a place on offer, passes it on, or ends that. */
export function useOffering(hears?: Hears) {
  const queries = useQueryClient()
  return useMutation({
    ...hears,
    mutationFn: carryOut,
    onSettled: () => queries.invalidateQueries({ predicate: isOfSchedule }),
  })
}
