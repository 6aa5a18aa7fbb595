import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { clinicMoment } from '../lib/clock'
import { api, body, bodyOrNone } from './client'
import { choice, type Hears, isOfSchedule, type Spot } from './desk'
import { once } from './once'
import { usePoll } from './poll'
import type { Hold } from './types'

const SOON_MS = 20_000

/** Places that somebody keeps now. Those that are over are gone here too, without anybody's doing. */
export function useHolds() {
  const pace = usePoll(SOON_MS)
  return useQuery({
    queryKey: ['holds'],
    queryFn: () => body(api.GET('/api/holds')),
    refetchInterval: ({ state }) => (state.data !== undefined && state.data.length > 0 ? pace : false),
    select: (holds: Hold[]) => {
      const now = clinicMoment(new Date())
      return holds.filter(({ until }) => until >= now)
    },
  })
}

export type Holding =
  | { kind: 'hold'; course: string; places: readonly Spot[] }
  | { kind: 'let-go'; hold: string }

/**
 * Keeps places for some minutes, or lets them go.
 *
 * @param hears where what asked may be gone by then, who says a refusal instead
 */
export function useHolding(hears?: Hears) {
  const queries = useQueryClient()
  return useMutation({
    ...hears,
    mutationFn: async (act: Holding) => {
      if (act.kind === 'hold') {
        await once(act, (headers) =>
          body(
            api.POST('/api/courses/{id}/holds', {
              headers,
              params: { path: { id: act.course } },
              body: { places: act.places.map(choice) },
            }),
          ),
        )
      } else {
        await bodyOrNone(api.DELETE('/api/holds/{id}', { params: { path: { id: act.hold } } }))
      }
    },
    onSettled: () => queries.invalidateQueries({ predicate: isOfSchedule }),
  })
}
