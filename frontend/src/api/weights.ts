import { useQuery } from '@tanstack/react-query'
import { api, body } from './client'
import type { Recorded, RecordKind } from './kinds'
import { ProblemError } from './problem'
import type { Weights } from './types'

/** How much each wish counts, by its key; null where nothing is typed. */
export type WeightDetails = Record<string, number | null>

const ID = 'weights'

/** What a schedule is measured by, in words, with what is usual. */
export function useWeights() {
  return useQuery({ queryKey: ['weights', 'now'], queryFn: () => body(api.GET('/api/clinic/weights')) })
}

/** The weights as a record that is edited like any other. */
export function recordOf({ version, weights }: Weights): Recorded<WeightDetails> {
  return {
    id: ID,
    externalId: '',
    version,
    details: Object.fromEntries(weights.map(({ key, weight }) => [key, weight])),
  }
}

/** Only what differs from the usual is the clinic's own. */
export function ownOf(details: WeightDetails, { weights }: Weights): Record<string, number> {
  return Object.fromEntries(
    weights.flatMap(({ key, usual }) => {
      const own = details[key] ?? usual
      return own === usual ? [] : [[key, own]]
    }),
  )
}

/** The server finds a fault of `wait` in `weights.wait`; here it stands in a record of its own. */
function inTheRecord(error: unknown): unknown {
  if (!(error instanceof ProblemError) || error.problem.kind !== 'fields-refused') return error
  const faults = error.problem.faults.map((fault) => ({
    ...fault,
    path: fault.path.replace(/^weights\./, ''),
  }))
  return new ProblemError({ ...error.problem, faults }, error.status)
}

function onlyEdited(): Promise<never> {
  return Promise.reject(new Error('Weights are neither added nor removed'))
}

/** How the weights are read and written; `now` says what is usual. */
export function weightsKind(now: Weights): RecordKind<WeightDetails> {
  return {
    name: 'weights',
    one: async () => recordOf(await body(api.GET('/api/clinic/weights'))),
    add: onlyEdited,
    edit: async (_, version, details) => {
      try {
        const header = { 'If-Match': `"${version}"` }
        const wanted = { weights: ownOf(details, now) }
        const saved = await body(api.PUT('/api/clinic/weights', { params: { header }, body: wanted }))
        return { record: recordOf(saved), unsuited: [] }
      } catch (error) {
        throw inTheRecord(error)
      }
    },
    remove: onlyEdited,
    restore: onlyEdited,
  }
}
