import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from './client'
import type { components } from './schema'

type Schemas = components['schemas']

export type TableView = Schemas['TableView']
export type PatientImportView = Schemas['PatientImportView']
export type ImportedPatientRow = Schemas['ImportedPatientRow']
export type ImportCounts = Schemas['ImportCounts']

export type HoursImportView = Schemas['HoursImportView']
export type ImportedHours = Schemas['ImportedHours']
export type ChangedHours = Schemas['ChangedHours']
export type HoursCounts = Schemas['HoursCounts']

/** A file of a table as it was read, so that what is applied is what was looked at. */
export type PatientTable = { file: Blob; columns: string | null; painMonths: number | null }

/** What was not chosen is not said. */
function chosen({ columns, painMonths }: PatientTable) {
  return { ...(columns === null ? {} : { columns }), ...(painMonths === null ? {} : { painMonths }) }
}

const AS_IT_IS = {
  body: '',
  headers: { 'Content-Type': 'application/octet-stream' },
} as const

/** A file of working hours, and the first day of those whose row has none. */
export type HoursTable = { file: Blob; columns: string | null; from: string | null }

function chosenHours({ columns, from }: HoursTable) {
  return { ...(columns === null ? {} : { columns }), ...(from === null ? {} : { from }) }
}

/** What a table of patients would add, row by row; nothing is written. */
export function usePreviewPatients() {
  return useMutation({
    mutationFn: (table: PatientTable) =>
      body(
        api.POST('/api/patients/import/preview', {
          params: { query: chosen(table) },
          ...AS_IT_IS,
          bodySerializer: () => table.file,
        }),
      ),
  })
}

/** Takes the rows without faults over, all of them or nothing. */
export function useApplyPatients() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ fingerprint, ...table }: PatientTable & { fingerprint: string }) =>
      body(
        api.POST('/api/patients/import/apply', {
          params: { query: { fingerprint, ...chosen(table) } },
          ...AS_IT_IS,
          bodySerializer: () => table.file,
        }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  })
}

/** What a table of working hours would change, row by row; nothing is written. */
export function usePreviewHours() {
  return useMutation({
    mutationFn: (table: HoursTable) =>
      body(
        api.POST('/api/practitioners/hours-import/preview', {
          params: { query: chosenHours(table) },
          ...AS_IT_IS,
          bodySerializer: () => table.file,
        }),
      ),
  })
}

/** Takes the hours of everybody without faulty rows over, or of nobody. */
export function useApplyHours() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ fingerprint, ...table }: HoursTable & { fingerprint: string }) =>
      body(
        api.POST('/api/practitioners/hours-import/apply', {
          params: { query: { fingerprint, ...chosenHours(table) } },
          ...AS_IT_IS,
          bodySerializer: () => table.file,
        }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  })
}
