import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { problemOf } from './problem'
import { forgetSession } from './session'

/** A refusal is an answer and is not asked for again; a lost connection is. */
function mayRetry(failures: number, error: unknown): boolean {
  return problemOf(error) === undefined && failures < 2
}

export function createQueries(): QueryClient {
  const onError = (error: unknown) => {
    if (problemOf(error)?.kind === 'not-signed-in') forgetSession(queries)
  }
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    // Asked even where the browser believes it is offline: a question that waits without a word looks like an answer.
    defaultOptions: {
      queries: { retry: mayRetry, staleTime: 10_000, networkMode: 'always', refetchOnReconnect: true },
      mutations: { networkMode: 'always' },
    },
  })
  return queries
}
