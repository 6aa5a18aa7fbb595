import { queryOptions, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body, bodyOrNone } from './client'

/** What has happened, as a clinic-changes/1 document. The server reads it, and its faults are the server's to name. */
export type ChangesDocument = { format: 'clinic-changes/1'; asOf: string; [list: string]: unknown }

const latestRepairQuery = queryOptions({
  queryKey: ['repair'],
  queryFn: () => bodyOrNone(api.GET('/api/repairs/latest')),
})

/** The repair asked for last, decided or not; null until there is one. */
export function useLatestRepair() {
  return useQuery(latestRepairQuery)
}

export function useRepairChoices() {
  return useQuery({
    queryKey: ['repair-choices'],
    queryFn: () => body(api.GET('/api/repairs/choices')),
    staleTime: 60_000,
  })
}

/** The patients that a name or an NHS number means; asked once there is one. */
export function usePatients(wanted: string) {
  return useQuery({
    queryKey: ['patients', wanted],
    queryFn:
      wanted === '' ? skipToken : () => body(api.POST('/api/repairs/patients/search', { body: { wanted } })),
  })
}

/** A patient's published appointments. */
export function useAppointments(patientId: string) {
  return useQuery({
    queryKey: ['appointments', patientId],
    queryFn: () =>
      body(api.GET('/api/repairs/patients/{id}/appointments', { params: { path: { id: patientId } } })),
  })
}

/** Has a repair worked out, which takes a few seconds. Nobody is told anything by it. */
export function useRepair() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ changes, patientsToMove }: { changes: ChangesDocument; patientsToMove: number }) =>
      body(
        api.POST('/api/repairs', {
          params: { query: { patientsToMove } },
          body: {},
          bodySerializer: () => JSON.stringify(changes),
          headers: { 'Content-Type': 'application/json' },
        }),
      ),
    onSuccess: (repair) => queries.setQueryData(latestRepairQuery.queryKey, repair),
  })
}

/** Publishes or discards a repair. Whatever the answer, what was read of the schedule may be out of date. */
export function useDecideRepair(decision: 'publish' | 'discard') {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string): Promise<unknown> =>
      decision === 'publish'
        ? body(api.POST('/api/drafts/{id}/publish', { params: { path: { id } } }))
        : body(api.POST('/api/drafts/{id}/discard', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries(),
  })
}

/** The running courses, the least slack first. */
export function useSlack() {
  return useQuery({ queryKey: ['slack'], queryFn: () => body(api.GET('/api/courses/slack')) })
}
