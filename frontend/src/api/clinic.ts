import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from './client'
import { problemOf } from './problem'
import type { Clinic } from './types'

async function clinic(): Promise<Clinic | null> {
  try {
    return await body(api.GET('/api/clinic'))
  } catch (error) {
    if (problemOf(error)?.kind === 'no-clinic') return null
    throw error
  }
}

const clinicQuery = queryOptions({ queryKey: ['clinic'], queryFn: clinic })

/** The clinic; null until a bundle has been imported. */
export function useClinic() {
  return useQuery(clinicQuery)
}

/**
 * Hands a bundle file over as it is: reading it is the server's work, and so are its faults. A file that leaves out
 * appointments that patients know of is refused unless it is said to be replacing them.
 */
export function useImportClinic() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ file, replacing }: { file: File; replacing: boolean }) =>
      body(
        api.POST('/api/clinic/import', {
          params: { query: { replacing } },
          body: {},
          bodySerializer: () => file,
          headers: { 'Content-Type': 'application/json' },
        }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  })
}

/** Bank holidays of the planning window on which a site is open. */
export function useOpenBankHolidays() {
  return useQuery({
    queryKey: ['clinic', 'open-bank-holidays'],
    queryFn: () => body(api.GET('/api/clinic/open-bank-holidays')),
  })
}
