import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from './client'
import { type ListedKind, patients, practitioners, type Recorded, type RecordKind, sites } from './kinds'
import type { Unsuited } from './types'

/** The patients that words or an NHS number mean; asked once there are some. Sent in the body, never in an address. */
export function usePatientsFound(words: string) {
  return useQuery({
    queryKey: ['patients', 'found', words],
    queryFn: words === '' ? skipToken : () => body(api.POST('/api/patients/search', { body: { words } })),
  })
}

/** The records of a kind that are in use, in their order; not asked for where somebody may not see them. */
export function useRecords<D>(kind: ListedKind<D>, isTheirs = true) {
  return useQuery({ queryKey: [kind.name, 'all'], queryFn: kind.all, enabled: isTheirs })
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

/** Everything but the record itself: what other pages show may follow from it. */
function isNot(kind: string, id: string) {
  return ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== kind || queryKey[1] !== id
}

/** Adds a record, or writes over the version that somebody saw. What other pages show may follow from it. */
export function useSaveRecord<D>(kind: RecordKind<D>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ seen, details }: { seen: { id: string; version: number } | undefined; details: D }) =>
      seen === undefined ? kind.add(details) : kind.edit(seen.id, seen.version, details),
    onSuccess: (saved) => {
      queries.setQueryData([kind.name, saved.record.id], saved.record)
      return queries.invalidateQueries({ predicate: isNot(kind.name, saved.record.id) })
    },
  })
}

/** A record that was just taken out of use, as long as that can be taken back. */
export type Removal<D> = { name: string; record: Recorded<D>; unsuited: Unsuited[] }

const removalKey = (kind: string) => ['removed', kind]

/** Takes a record out of use, and remembers it until the page is left. */
export function useRemoveRecord<D>(kind: RecordKind<D>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ record }: { record: Recorded<D>; name: string }) => kind.remove(record.id, record.version),
    onSuccess: ({ unsuited }, { record, name }) => {
      queries.setQueryData<Removal<D>>(removalKey(kind.name), { name, record, unsuited })
      return queries.invalidateQueries({ predicate: isNot(kind.name, record.id) })
    },
  })
}

/** What was removed last, and the way back. */
export function useRemoval<D>(kind: RecordKind<D>) {
  const queries = useQueryClient()
  // never fetched: it is only what this page has done itself
  const { data: removal } = useQuery<Removal<D> | null>({
    queryKey: removalKey(kind.name),
    queryFn: () => null,
    enabled: false,
  })
  const forget = () => queries.setQueryData(removalKey(kind.name), null)
  const undo = useMutation({
    mutationFn: ({ record }: Removal<D>) => kind.restore(record.id, record.details),
    onSuccess: (saved) => {
      forget()
      queries.setQueryData([kind.name, saved.record.id], saved.record)
      return queries.invalidateQueries()
    },
  })
  return { removal: removal ?? null, undo, forget }
}
