import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLive } from './live'
import { PRESENT_MS } from './presence'
import { createQueries } from './queries'

const POLL_MS = 5000

let version = 1
let held = ''
let asked = 0

beforeEach(() => {
  vi.useFakeTimers()
  version = 1
  held = ''
  asked = 0
  vi.stubGlobal('fetch', async () => {
    asked += 1
    return Response.json({ version, held })
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A page on which something of the schedule, a list and a record are shown; how often each was read. */
function page() {
  const reads = { week: 0, list: 0, record: 0 }
  const queries = createQueries()
  renderHook(
    () => {
      useLive()
      useQuery({ queryKey: ['week', 'x'], queryFn: () => ++reads.week })
      useQuery({ queryKey: ['practitioners', 'all'], queryFn: () => ++reads.list })
      useQuery({ queryKey: ['practitioners', 'p1'], queryFn: () => ++reads.record })
    },
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      ),
    },
  )
  return reads
}

function wait(ms: number) {
  return act(() => vi.advanceTimersByTimeAsync(ms))
}

describe('a page that is looked at', () => {
  it('reads nothing anew as long as nothing changed', async () => {
    const reads = page()
    await wait(3 * POLL_MS)
    expect(asked).toBeGreaterThan(2)
    expect(reads).toEqual({ week: 1, list: 1, record: 1 })
  })

  it('reads the schedule and lists anew after a change, and no record that somebody may be typing in', async () => {
    const reads = page()
    await wait(POLL_MS)
    version = 2
    await wait(2 * POLL_MS)
    expect(reads).toEqual({ week: 2, list: 2, record: 1 })
  })

  it('reads anew when a place is held, which changes nothing of the clinic', async () => {
    const reads = page()
    await wait(POLL_MS)
    const before = reads.week
    held = 'another'
    await wait(2 * POLL_MS)
    expect(reads.week).toBe(before + 1)
  })
})

describe('a page that was left open', () => {
  it('asks nothing more after five minutes, so that the session can end', async () => {
    page()
    await wait(PRESENT_MS + 30_000)
    const before = asked
    await wait(60 * 60_000)
    expect(asked).toBe(before)
  })

  it('asks at once when somebody comes back', async () => {
    const reads = page()
    await wait(PRESENT_MS + 60_000)
    version = 2
    await act(async () => void window.dispatchEvent(new Event('pointermove')))
    await wait(100)
    expect(reads.week).toBe(2)
  })
})
