import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from './client'
import type { RecordKind } from './kinds'
import { useMay } from './may'
import { useMe } from './session'
import type { Account, AccountDetails } from './types'

const NAME = 'accounts'

function at(id: string) {
  return { params: { path: { id } } }
}

/** Who may sign in; asked only for those who may know. */
export function useAccounts() {
  const runs = useMay('runClinic')
  return useQuery({
    queryKey: [NAME, 'all'],
    queryFn: runs ? () => body(api.GET('/api/accounts')) : skipToken,
  })
}

export function useAccount(id: string) {
  return useQuery({ queryKey: [NAME, id], queryFn: () => body(api.GET('/api/accounts/{id}', at(id))) })
}

/** Whether an account is the one of whoever is looking. */
export function useIsOwn({ username }: Account): boolean {
  return useMe().data?.username === username
}

/** What of an account may be changed. */
export function detailsOf({ displayName, email, roles, practitioner, patient }: Account): AccountDetails {
  return { displayName, email, roles, practitioner: practitioner?.id ?? null, patient: patient?.id ?? null }
}

function recorded(account: Account) {
  return { id: account.id, externalId: '', version: account.version, details: detailsOf(account) }
}

function onlyEdited(): Promise<never> {
  return Promise.reject(new Error('Accounts are invited and ended, not added and removed'))
}

/** An account as a record that is edited like any other. */
export const accountKind: RecordKind<AccountDetails> = {
  name: 'account-details',
  one: async (id) => recorded(await body(api.GET('/api/accounts/{id}', at(id)))),
  add: onlyEdited,
  edit: async (id, version, details) => {
    const params = { path: { id }, header: { 'If-Match': `"${version}"` } }
    return {
      record: recorded(await body(api.PUT('/api/accounts/{id}', { params, body: details }))),
      unsuited: [],
    }
  },
  remove: onlyEdited,
  restore: onlyEdited,
}

export const recordOf = recorded

function useAccountChange<V, T>(change: (wanted: V) => Promise<T>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: [NAME] }),
  })
}

/** Opens an account and makes the link for its person, which is told here and never again. */
export function useInvite() {
  return useAccountChange((invitation: { username: string; details: AccountDetails }) =>
    body(api.POST('/api/accounts', { body: invitation })),
  )
}

/** Makes another link; the one before opens nothing any more. */
export function useMakeLink() {
  return useAccountChange((id: string) => body(api.POST('/api/accounts/{id}/link', at(id))))
}

export function useEndAccount() {
  return useAccountChange((id: string) => body(api.POST('/api/accounts/{id}/end', at(id))))
}

export function useReopenAccount() {
  return useAccountChange((id: string) => body(api.POST('/api/accounts/{id}/reopen', at(id))))
}
