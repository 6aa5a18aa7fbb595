import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from './client'
import type { components } from './schema'

type Schemas = components['schemas']

export type TableView = Schemas['TableView']
export type PatientImportView = Schemas['PatientImportView']
export type ImportedPatientRow = Schemas['ImportedPatientRow']
export type ImportCounts = Schemas['ImportCounts']

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
