import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from './client'
import type { RecordKind } from './kinds'
import { problemOf } from './problem'
import type { ClinicSettings, NewAdoption, PatientSettings, RecordedSettings } from './types'

export type BankHolidayPart = ClinicSettings['bankHolidays']

async function settings(): Promise<RecordedSettings | null> {
  try {
    return await body(api.GET('/api/clinic/settings'))
  } catch (error) {
    if (problemOf(error)?.kind === 'no-clinic') return null
    throw error
  }
}

const settingsQuery = queryOptions({ queryKey: ['clinic', 'settings'], queryFn: settings })

/** What the clinic has decided of itself; null while there is none. */
export function useClinicSettings() {
  return useQuery(settingsQuery)
}

/** Makes a clinic that has nothing yet. Everything else follows from it. */
export function useFoundClinic() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (clinic: { settings: ClinicSettings; guideline: string }) =>
      body(api.POST('/api/clinic', { body: clinic })),
    onSuccess: () => queries.invalidateQueries(),
  })
}

/** Fills an empty installation with the demonstration clinic. */
export function useDemoClinic() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const { response, error } = await api.POST('/api/clinic/demo')
      if (!response.ok) await body(Promise.resolve({ error, response }))
    },
    onSuccess: () => queries.invalidateQueries(),
  })
}

const SETTINGS = { id: 'settings', externalId: '' }
const PATIENT_SETTINGS = { id: 'patient-settings', externalId: '' }

function onlyEdited(): Promise<never> {
  return Promise.reject(new Error('The settings are neither added nor removed'))
}

/** The settings as a record that is edited like any other. */
export const settingsKind: RecordKind<ClinicSettings> = {
  name: 'settings',
  one: async () => ({ ...SETTINGS, ...(await body(api.GET('/api/clinic/settings'))) }),
  add: onlyEdited,
  edit: async (_, version, details) => {
    const header = { 'If-Match': `"${version}"` }
    const saved = await body(api.PUT('/api/clinic/settings', { params: { header }, body: details }))
    return { record: { ...SETTINGS, ...saved }, unsuited: [] }
  },
  remove: onlyEdited,
  restore: onlyEdited,
}

/** What patients may do themselves, as a record that is edited like any other. */
export const patientSettingsKind: RecordKind<PatientSettings> = {
  name: 'patient-settings',
  one: async () => ({ ...PATIENT_SETTINGS, ...(await body(api.GET('/api/clinic/patient-settings'))) }),
  add: onlyEdited,
  edit: async (_, version, details) => {
    const header = { 'If-Match': `"${version}"` }
    const saved = await body(api.PUT('/api/clinic/patient-settings', { params: { header }, body: details }))
    return { record: { ...PATIENT_SETTINGS, ...saved }, unsuited: [] }
  },
  remove: onlyEdited,
  restore: onlyEdited,
}

/** The bank holidays of a year, with the sites that are open on them. */
export function useBankHolidays(part: BankHolidayPart, year: number) {
  return useQuery({
    queryKey: ['clinic', 'bank-holidays', part, year],
    queryFn: () => body(api.GET('/api/clinic/bank-holidays', { params: { query: { part, year } } })),
  })
}

/** Shuts every site on the bank holidays of a year. */
export function useTakeBankHolidays() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wanted: { part: BankHolidayPart; year: number }) =>
      body(api.POST('/api/clinic/bank-holidays/closures', { body: wanted })),
    onSuccess: () => queries.invalidateQueries(),
  })
}

/** The rulesets a clinic may go by, with their limits and citations. */
export function useRulesets() {
  return useQuery({
    queryKey: ['rulesets'],
    queryFn: () => body(api.GET('/api/clinic/rulesets')),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Which ruleset the clinic went by from when on. */
export function useAdoptions() {
  return useQuery({
    queryKey: ['clinic', 'adoptions'],
    queryFn: () => body(api.GET('/api/clinic/ruleset-adoptions')),
  })
}

/** Goes by a ruleset from today on. */
export function useAdoptRuleset() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (adoption: NewAdoption) =>
      body(api.POST('/api/clinic/ruleset-adoptions', { body: adoption })),
    onSuccess: () => queries.invalidateQueries(),
  })
}

/** What uses up a session, for courses that are prescribed now; none until one was. */
export function useCountingPolicies() {
  return useQuery({
    queryKey: ['clinic', 'counting-policies'],
    queryFn: () => body(api.GET('/api/clinic/counting-policies')),
  })
}
