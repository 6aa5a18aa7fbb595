import { QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { clinic, draft, me } from '../../../tests/e2e/support/answers'
import { openWork, waiting } from '../../../tests/e2e/support/desk'
import { createQueries } from '../../api/queries'
import { session, week } from '../schedule/schedule.fixture'
import TodayPage from './TodayPage'

const NINE = new Date('2026-11-24T09:00:00Z')

/** The page on 24 November at 9am, with a session from 9:30 to 10; what is named cannot be read. */
function open(broken: readonly string[] = [], notTheirs: readonly string[] = [], untold = 0) {
  const answers: Record<string, unknown> = {
    '/api/clinic': clinic,
    '/api/schedule/week': week({
      sessions: [session({ start: '2026-11-24T09:30', end: '2026-11-24T10:00' })],
    }),
    '/api/schedule/open-work': openWork,
    '/api/courses/waiting': waiting,
    '/api/courses/slack': [],
    '/api/drafts/latest': draft,
    '/api/notices/count': { untold },
    '/api/notes': [],
    '/api/practitioners': [],
  }
  const failing = new Set(broken)
  const forbidden = new Set(notTheirs)
  vi.stubGlobal('fetch', async ({ url }: Request) => {
    const { pathname } = new URL(url)
    if (forbidden.has(pathname)) return Response.json({ type: '/problems/not-allowed' }, { status: 403 })
    return failing.has(pathname)
      ? Response.json({ title: 'Broken' }, { status: 500 })
      : Response.json(answers[pathname])
  })
  const queries = createQueries()
  queries.setQueryData(['me'], me.ADMINISTRATOR)
  render(
    <QueryClientProvider client={queries}>
      <MemoryRouter>
        <TodayPage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return failing
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a part that cannot be read', () => {
  it.each([
    ['/api/schedule/open-work', 'registers and decisions'],
    ['/api/courses/slack', 'who runs out of time'],
    ['/api/practitioners', 'who is away'],
    ['/api/notes', 'messages to the desk'],
  ])('leaves the others standing and is said to be missing: %s', async (path, words) => {
    vi.setSystemTime(NINE)
    open([path])
    expect(await screen.findByRole('alert')).toHaveTextContent(`Missing or out of date: ${words}.`)
    expect(screen.getByText(/^Who comes today: /)).toBeInTheDocument()
    expect(screen.getByText('Waiting for a decision')).toBeInTheDocument()
  })

  it('is not missed by those who may not read it', async () => {
    vi.setSystemTime(NINE)
    open([], ['/api/drafts/latest', '/api/practitioners'])
    expect(await screen.findByText(/^Who comes today: /)).toBeInTheDocument()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('does not make a day of which nothing is known one on which nobody comes, and is asked for again', async () => {
    vi.setSystemTime(NINE)
    const failing = open(['/api/schedule/week'])
    expect(await screen.findByRole('alert')).toHaveTextContent('who comes today')
    expect(screen.queryByText('Nobody is expected today.')).toBeNull()
    failing.clear()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText(/^Who comes today: /)).toBeInTheDocument()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

it('moves on with the clock: a session that ends is over while the page stays open', async () => {
  vi.useFakeTimers({ now: NINE, shouldAdvanceTime: true })
  open()
  const row = await screen.findByRole('row', { name: /9:30am to 10am/ })
  expect(row).not.toHaveAttribute('data-past')
  await act(() => vi.advanceTimersByTimeAsync(61 * 60_000))
  expect(row).toHaveAttribute('data-past')
})

it.each([
  [0, 'Everybody has been told.'],
  [2, '2 courses changed and nobody has told the patient'],
])('says how many are not told, none too: %i', async (untold, words) => {
  vi.setSystemTime(NINE)
  open([], [], untold)
  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: 'Published but not told' })).toBeInTheDocument()
})
