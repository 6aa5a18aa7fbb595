import { queryOptions, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from './client'
import type { PatientDetails, PractitionerDetails } from './types'

/** The version somebody saw, as the server wants to hear it. */
function ifMatch(version: number) {
  return { 'If-Match': `"${version}"` }
}

/** The patients that words or an NHS number mean; asked once there are some. Sent in the body, never in an address. */
export function usePatientsFound(words: string) {
  return useQuery({
    queryKey: ['patients', 'found', words],
    queryFn: words === '' ? skipToken : () => body(api.POST('/api/patients/search', { body: { words } })),
  })
}

const patientQuery = (id: string) =>
  queryOptions({
    queryKey: ['patients', id],
    queryFn: () => body(api.GET('/api/patients/{id}', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** A patient as they are recorded; read anew only when somebody asks, so that no field changes while one types. */
export function usePatient(id: string) {
  return useQuery(patientQuery(id))
}

export function useSavePatient(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ version, details }: { version: number; details: PatientDetails }) =>
      body(
        api.PUT('/api/patients/{id}', {
          params: { path: { id }, header: ifMatch(version) },
          body: details,
        }),
      ),
    onSuccess: (saved) => {
      queries.setQueryData(patientQuery(id).queryKey, saved.record)
      void queries.invalidateQueries({ queryKey: ['patients', 'found'] })
    },
  })
}

const practitionersQuery = queryOptions({
  queryKey: ['practitioners'],
  queryFn: () => body(api.GET('/api/practitioners')),
})

export function usePractitioners() {
  return useQuery(practitionersQuery)
}

export function useSites() {
  return useQuery({ queryKey: ['sites'], queryFn: () => body(api.GET('/api/sites')) })
}

export function useSavePractitioner(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ version, details }: { version: number; details: PractitionerDetails }) =>
      body(
        api.PUT('/api/practitioners/{id}', {
          params: { path: { id }, header: ifMatch(version) },
          body: details,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: practitionersQuery.queryKey }),
  })
}
