import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, body } from './client'
import { usePoll } from './poll'
import type { LetterToPost, SentMessage, UntoldNotice } from './types'

const COUNT_POLL_MS = 60_000

/** Everybody who has to be told something, the most urgent first. */
export function useUntold() {
  return useQuery({
    queryKey: ['notices', 'untold'],
    queryFn: () => body(api.GET('/api/notices')),
    refetchInterval: usePoll(COUNT_POLL_MS),
  })
}

/** How many are published but not told. */
export function useUntoldCount() {
  return useQuery({
    queryKey: ['notices', 'count'],
    queryFn: () => body(api.GET('/api/notices/count')),
    refetchInterval: usePoll(COUNT_POLL_MS),
    retry: false,
  })
}

/** Who was told, or was tried to be told, on a date. */
export function useSent(on: string) {
  return useQuery({
    queryKey: ['notices', 'sent', on],
    queryFn: () => body(api.GET('/api/notices/messages', { params: { query: { on } } })),
  })
}

/** The letters to print and post, one for each person. */
export function useLetters() {
  return useQuery({ queryKey: ['notices', 'letters'], queryFn: () => body(api.GET('/api/notices/letters')) })
}

/** Ticks letters off that were posted, one after the other; the first that is refused ends it. How many came before it. */
export function usePosting() {
  const queries = useQueryClient()
  const [posted, setPosted] = useState(0)
  const posting = useMutation({
    mutationFn: async (letters: readonly LetterToPost[]) => {
      setPosted(0)
      for (const { notices } of letters) {
        for (const { id, seen } of notices) {
          await body(
            api.POST('/api/notices/{id}/told', {
              params: { path: { id } },
              body: { seen, way: 'LETTER', answer: null },
            }),
          )
        }
        setPosted((before) => before + 1)
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
  return { posting, posted }
}

/** What somebody did to tell a person. */
export type Telling =
  | { kind: 'told'; notice: UntoldNotice; way: UntoldNotice['way']; answer: SentMessage['answer'] }
  | { kind: 'no-answer'; notice: UntoldNotice }

async function record(telling: Telling) {
  const { id, seen } = telling.notice
  return await (telling.kind === 'told'
    ? body(
        api.POST('/api/notices/{id}/told', {
          params: { path: { id } },
          body: { seen, way: telling.way, answer: telling.answer },
        }),
      )
    : body(api.POST('/api/notices/{id}/no-answer', { params: { path: { id } } })))
}

/** Whatever the answer, the lists are read anew: somebody else may have told them. */
export function useTelling() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: record,
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
}
