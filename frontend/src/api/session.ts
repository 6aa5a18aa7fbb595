import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from './client'
import { problemOf } from './problem'
import type { Me } from './types'

async function whoIsSignedIn(): Promise<Me | null> {
  try {
    return await body(api.GET('/api/me'))
  } catch (error) {
    if (problemOf(error)?.kind === 'not-signed-in') return null
    throw error
  }
}

const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: whoIsSignedIn,
  staleTime: Number.POSITIVE_INFINITY,
})

/** Who is signed in; null when nobody is. */
export function useMe() {
  return useQuery(meQuery)
}

export function useSignIn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (credentials: { username: string; password: string }) =>
      body(api.POST('/api/sign-in', { body: credentials })),
    onSuccess: (me) => queries.setQueryData(meQuery.queryKey, me),
  })
}

/** Signs out and leaves nothing of what was read in memory: the page is loaded anew. */
export function useSignOut(landing: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.POST('/api/sign-out'),
    onSettled: () => {
      queries.clear()
      location.assign(landing)
    },
  })
}

/** The session ended on the server: forget everything and let the page ask to sign in again. */
export function forgetSession(queries: QueryClient) {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
  queries.setQueryData(meQuery.queryKey, null)
}
