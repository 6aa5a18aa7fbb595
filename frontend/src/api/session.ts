import {
  type QueryClient,
  queryOptions,
  skipToken,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { forgetCopies, orLastCopy } from '../lib/lastCopy'
import { api, body, bodyOrNone } from './client'
import { isAnswer, problemOf } from './problem'
import type { Me } from './types'

async function whoIsSignedIn(): Promise<Me | null> {
  try {
    return await orLastCopy('me', isAnswer, () => body(api.GET('/api/me')))
  } catch (error) {
    if (problemOf(error)?.kind !== 'not-signed-in') throw error
    forgetCopies()
    return null
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
    onSuccess: (me) => {
      const before = queries.getQueryData(meQuery.queryKey)
      queries.setQueryData(meQuery.queryKey, me)
      if (before != null) goOnAs(me, before, queries)
    },
  })
}

/** Signs out here and leaves nothing of what was read in memory: the page is loaded anew. */
export function useSignOut(landing: string) {
  return useEnding(() => api.POST('/api/sign-out'), landing)
}

/** Signs out on every device. */
export function useSignOutEverywhere(landing: string) {
  return useEnding(() => api.POST('/api/me/sessions/end'), landing)
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (passwords: { current: string; wanted: string }) =>
      bodyOrNone(api.POST('/api/me/password', { body: passwords })),
  })
}

/** Who a link for choosing a password is for; what stands in it is sent in the body, never in an address. */
export function useSignInLink(token: string) {
  return useQuery({
    queryKey: ['sign-in-link'],
    queryFn: () => body(api.POST('/api/sign-in-links/open', { body: { token } })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}

/** Chooses the password and signs in. The page is loaded anew: nothing of whoever was signed in before stays. */
export function useUseSignInLink() {
  return useMutation({
    mutationFn: (choice: { token: string; password: string }) =>
      body(api.POST('/api/sign-in-links/use', { body: choice })),
    onSuccess: () => {
      forgetCopies()
      location.assign('/')
    },
  })
}

function useEnding(end: () => Promise<unknown>, landing: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: end,
    onSettled: () => {
      queries.clear()
      forgetCopies()
      location.assign(landing)
    },
  })
}

/** After the session ended: whoever it was goes on where they were; to somebody else nothing of it is shown. */
function goOnAs(me: Me, before: Me, queries: QueryClient) {
  if (me.username !== before.username) {
    queries.clear()
    forgetCopies()
    location.assign('/')
    return
  }
  queries.setQueryData(endedQuery.queryKey, false)
  void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
}

const endedQuery = queryOptions<boolean>({
  queryKey: ['session-ended'],
  queryFn: skipToken,
  initialData: false,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
})

/** Whether the session ended while the page was open. */
export function useSessionEnded(): boolean {
  return useQuery(endedQuery).data === true
}

/** Asks the server for anything, so that the session goes on. */
export function useStaySignedIn() {
  return useMutation({ mutationFn: () => body(api.GET('/api/me')) })
}

/**
 * The session ended on the server. Whoever has a page open signs in over it, so that nothing typed is lost; it is covered
 * until then. Where nobody was signed in, the page asks to sign in.
 */
export function forgetSession(queries: QueryClient) {
  if (queries.getQueryData(meQuery.queryKey) != null) {
    queries.setQueryData(endedQuery.queryKey, true)
    return
  }
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
  queries.setQueryData(meQuery.queryKey, null)
}
