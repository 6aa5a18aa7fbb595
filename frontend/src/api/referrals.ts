import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body, bodyOrNone } from './client'
import type { Decision, Referred } from './types'

/** Referrals that wait for a decision or a first session; or the others. */
export function useReferrals(decided: boolean) {
  return useQuery({
    queryKey: ['referrals', decided],
    queryFn: () => body(api.GET('/api/referrals', { params: { query: { decided } } })),
  })
}

/** Receives a referral of a patient. */
export function useRefer() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (referral: Referred) => body(api.POST('/api/referrals', { body: referral })),
    onSuccess: () => queries.invalidateQueries(),
  })
}

/** Accepts or declines a referral. */
export function useDecideReferral() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...decision }: Decision & { id: string }) =>
      bodyOrNone(api.POST('/api/referrals/{id}/decision', { params: { path: { id } }, body: decision })),
    onSuccess: () => queries.invalidateQueries(),
  })
}
