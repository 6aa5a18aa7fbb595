import { QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepForLater } from '../../api/outbox'
import { createQueries } from '../../api/queries'
import { keepCopy } from '../../lib/lastCopy'
import { StaffApp } from '../StaffApp'

const helen = { username: 'helen', displayName: 'Helen', roles: ['THERAPIST'], clinicName: null }
const roster = {
  monday: '2026-11-30',
  days: [],
  practitionerName: 'Helen',
  blocks: [],
  sessions: [],
  nextAfter: null,
}

let status = 200
let recorded = 0

function answer({ url, method }: Request): Response {
  if (status === 0) throw new TypeError('Failed to fetch')
  const { pathname } = new URL(url)
  if (pathname === '/api/me') return Response.json(helen)
  if (status !== 200) return Response.json({ title: 'Down' }, { status })
  if (method === 'POST') recorded += 1
  return Response.json(pathname === '/api/roster/week' ? roster : { madeAt: null, changes: [] })
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-30T10:00:00Z') })
  localStorage.clear()
  status = 200
  recorded = 0
  vi.stubGlobal('fetch', async (request: Request) => answer(request))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function wait(ms: number) {
  return act(() => vi.advanceTimersByTimeAsync(ms))
}

async function open(path: string) {
  const queries = createQueries()
  render(
    <QueryClientProvider client={queries}>
      <MemoryRouter initialEntries={[path]}>
        <StaffApp />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  await wait(500)
  await vi.dynamicImportSettled()
  await wait(500)
}

const GONE = /server cannot be reached\. What you see was read on Monday 30 November 2026 at 8am/

it.each([
  ['leads nowhere', 0],
  ['ends at a gateway', 503],
  ['ends at an ill server', 500],
])('a network that %s is said, with the age of what is shown, until the server answers', async (_, ill) => {
  keepCopy('me', helen)
  keepCopy('week 2026-11-30', roster, Date.parse('2026-11-30T08:00:00Z'))
  status = ill
  await open('/my-sessions')
  expect(navigator.onLine).toBe(true)
  expect(screen.getByText(GONE)).toBeInTheDocument()
  status = 200
  await wait(25_000)
  expect(screen.queryByText(/cannot be reached/)).toBeNull()
})

it('what waits is sent from whatever page is open', async () => {
  keepForLater([{ by: 'helen', session: 's', appointment: 'a', outcome: 'ATTENDED', seen: 'BOOKED' }])
  await open('/account')
  expect(recorded).toBe(1)
  expect(localStorage.getItem('outcomes-to-send')).toBe('[]')
})
