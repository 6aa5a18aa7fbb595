import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from './client'
import { once } from './once'
import type { Referred } from './types'

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
    mutationFn: (referral: Referred) =>
      once(referral, (headers) => body(api.POST('/api/referrals', { headers, body: referral }))),
    onSuccess: () => queries.invalidateQueries(),
  })
}
