import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body, bodyOrNone } from './client'
import { type Hears, isOfSchedule, type LastAct, lastActKey } from './desk'
import { once } from './once'

/** Everything one patient was referred for, was prescribed, had, missed and is to have. */
export function useCare(patient: string) {
  return useQuery({
    queryKey: ['care', patient],
    queryFn: () => body(api.GET('/api/patients/{id}/care', { params: { path: { id: patient } } })),
  })
}

/** A course as it is about to be prescribed. */
export type Wanted = { treatment: string; sessions: number; startNotBefore: string }

/** What the guideline says against a course, asked while the form is filled in; not asked while something is missing. */
export function usePrescriptionCheck(referral: string, wanted: Wanted | undefined) {
  return useQuery({
    queryKey: ['prescription', referral, wanted],
    queryFn:
      wanted === undefined
        ? skipToken
        : () =>
            body(
              api.POST('/api/referrals/{id}/courses/check', {
                params: { path: { id: referral } },
                body: { ...wanted, overrideReason: null },
              }),
            ),
  })
}

/** What is decided about a referral or a course. */
export type CareAct =
  | {
      kind: 'refer'
      patient: string
      referredOn: string
      painBeganOn: string
      priority: 'ROUTINE' | 'URGENT'
    }
  | { kind: 'decide'; referral: string; status: 'ACCEPTED' | 'DECLINED' | 'DISCHARGED'; reason: string }
  | {
      kind: 'prescribe'
      referral: string
      treatment: string
      sessions: number
      startNotBefore: string
      overrideReason: string
    }
  | { kind: 'pause'; course: string }
  | { kind: 'resume'; course: string }
  | { kind: 'end'; course: string; status: 'COMPLETED' | 'STOPPED'; reason: string }

async function carryOut(act: CareAct): Promise<unknown> {
  switch (act.kind) {
    case 'refer': {
      const { kind, ...referral } = act
      return await once(act, (headers) => body(api.POST('/api/referrals', { headers, body: referral })))
    }
    case 'decide': {
      const { referral, status, reason } = act
      return await bodyOrNone(
        api.POST('/api/referrals/{id}/decision', {
          params: { path: { id: referral } },
          body: { status, reason },
        }),
      )
    }
    case 'prescribe': {
      const { kind, referral, overrideReason, ...course } = act
      return await body(
        api.POST('/api/referrals/{id}/courses', {
          params: { path: { id: referral } },
          body: { ...course, overrideReason: overrideReason.trim() === '' ? null : overrideReason.trim() },
        }),
      )
    }
    case 'pause':
      return await bodyOrNone(api.POST('/api/courses/{id}/pause', { params: { path: { id: act.course } } }))
    case 'resume':
      return await bodyOrNone(api.POST('/api/courses/{id}/resume', { params: { path: { id: act.course } } }))
    case 'end': {
      const { course, status, reason } = act
      return await bodyOrNone(
        api.POST('/api/courses/{id}/end', { params: { path: { id: course } }, body: { status, reason } }),
      )
    }
  }
}

/** Decides about a referral or a course. What was read of the schedule is read anew. */
export function useCareAct(hears?: Hears) {
  const queries = useQueryClient()
  return useMutation({
    ...hears,
    mutationFn: ({ act }: { act: CareAct; text: string }) => carryOut(act),
    onSuccess: (_, { text }) => queries.setQueryData<LastAct>(lastActKey, { text, acted: null, undo: null }),
    onSettled: () => queries.invalidateQueries({ predicate: isOfSchedule }),
  })
}
