import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from './client'
import { type ListedKind, patients, practitioners, type RecordKind, sites } from './kinds'

/** The patients that words or an NHS number mean; asked once there are some. Sent in the body, never in an address. */
export function usePatientsFound(words: string) {
  return useQuery({
    queryKey: ['patients', 'found', words],
    queryFn: words === '' ? skipToken : () => body(api.POST('/api/patients/search', { body: { words } })),
  })
}

/** The records of a kind that are in use, in their order. */
export function useRecords<D>(kind: ListedKind<D>) {
  return useQuery({ queryKey: [kind.name, 'all'], queryFn: kind.all })
}

/** One record; read anew only when somebody asks, so that no field changes while one types. */
export function useRecord<D>(kind: RecordKind<D>, id: string) {
  return useQuery({
    queryKey: [kind.name, id],
    queryFn: () => kind.one(id),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function usePatient(id: string) {
  return useRecord(patients, id)
}

export function usePractitioners() {
  return useRecords(practitioners)
}

export function useSites() {
  return useRecords(sites)
}

/** Adds a record, or writes over the version that somebody saw. What other pages show may follow from it. */
export function useSaveRecord<D>(kind: RecordKind<D>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ seen, details }: { seen: { id: string; version: number } | undefined; details: D }) =>
      seen === undefined ? kind.add(details) : kind.edit(seen.id, seen.version, details),
    onSuccess: (saved) => {
      queries.setQueryData([kind.name, saved.record.id], saved.record)
      return queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== saved.record.id })
    },
  })
}

/** Takes a record out of use. */
export function useRemoveRecord<D>(kind: RecordKind<D>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) => kind.remove(id, version),
    onSuccess: (_, { id }) => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== id }),
  })
}
