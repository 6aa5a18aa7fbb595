import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useHolds } from './holds'
import { useDeskNotes } from './notes'
import { useUntold, useUntoldCount } from './notices'
import { useOfferedPlaces } from './offers'
import { keepForLater } from './outbox'
import { useLatestRun } from './planning'
import { PRESENT_MS } from './presence'
import { createQueries } from './queries'
import { useRosterChanges } from './roster'
import { useSendWaiting } from './rosterMarks'

let asked = 0

/** What everybody is asked by: there is a hold, a run under way, and nothing can be recorded. */
function answer({ url, method }: Request): Response {
  asked += 1
  if (method !== 'GET') return Response.json({ title: 'Down' }, { status: 503 })
  if (url.endsWith('/holds')) return Response.json([{ until: '2999-01-01T00:00' }])
  if (url.endsWith('/offered-places')) return Response.json([{ state: 'OPEN' }])
  return Response.json({ status: 'RUNNING', untold: 1, notices: [] })
}

beforeEach(() => {
  vi.useFakeTimers()
  asked = 0
  vi.stubGlobal('fetch', async (request: Request) => answer(request))
  localStorage.clear()
  keepForLater([{ by: 'helen', session: 's', appointment: 'a', outcome: 'ATTENDED', seen: 'BOOKED' }])
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function wait(ms: number) {
  return act(() => vi.advanceTimersByTimeAsync(ms))
}

it.each([
  ['who is not told', useUntold],
  ['how many are not told', useUntoldCount],
  ['notes to the desk', useDeskNotes],
  ['held places', useHolds],
  ['what became of own sessions', useRosterChanges],
  ['places on offer', useOfferedPlaces],
  ['a planning run', useLatestRun],
  ['outcomes that wait', () => useSendWaiting('helen')],
])('%s: asked again and again, until nobody has been there for a while', async (_, ask: () => unknown) => {
  const queries = createQueries()
  renderHook(ask, {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    ),
  })
  await wait(PRESENT_MS + 30_000)
  expect(asked).toBeGreaterThan(2)
  const before = asked
  await wait(60 * 60_000)
  expect(asked).toBe(before)
})

it('nothing is asked again and again at a pace of its own', () => {
  const sources = import.meta.glob<string>('../**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  const repeating = Object.entries(sources).filter(([, text]) => /^\s+refetchInterval/m.test(text))
  expect(repeating.length).toBeGreaterThan(4)
  expect(repeating.filter(([, text]) => !text.includes('usePoll(')).map(([name]) => name)).toEqual([])
})
