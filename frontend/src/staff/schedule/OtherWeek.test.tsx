import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { clinic, draft, me } from '../../../tests/e2e/support/answers'
import { createQueries } from '../../api/queries'
import type { Draft } from '../../api/types'
import SchedulePage from './SchedulePage'
import { week } from './schedule.fixture'

/** The page at a week that is there; every other week is answered by `other`. */
function show(path: string, other: () => Promise<Response>, latest: Draft | null = null) {
  vi.stubGlobal('fetch', async ({ url }: Request) => {
    const { pathname, searchParams } = new URL(url)
    if (pathname === '/api/clinic') return Response.json(clinic)
    if (pathname === '/api/drafts/latest')
      return latest === null ? new Response(null, { status: 204 }) : Response.json(latest)
    return searchParams.get('monday') === '2026-11-23' ? Response.json(week()) : other()
  })
  const queries = createQueries()
  queries.setQueryData(['me'], me.ADMINISTRATOR)
  render(
    <QueryClientProvider client={queries}>
      <MemoryRouter initialEntries={[path]}>
        <SchedulePage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return queries
}

async function goOn() {
  await screen.findByText('9:30')
  await userEvent.type(screen.getByLabelText('Find a patient'), 'viktor')
  await userEvent.click(screen.getByRole('button', { name: /^Next/ }))
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Week 30 November to 6 December 2026')
}

const PATH = '/schedule?week=2026-11-23'

describe('another week', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is never shown by the sessions of the one before', async () => {
    let bring: (answer: Response) => void = () => {}
    show(PATH, () => new Promise<Response>((resolve) => (bring = resolve)))
    await goOn()
    expect(screen.queryByText('9:30')).toBeNull()
    expect(screen.queryByRole('grid')).toBeNull()
    expect(await screen.findByText('Loading week 30 November to 6 December 2026…')).toBeInTheDocument()
    expect(screen.getByLabelText('Find a patient')).toHaveValue('viktor')

    bring(Response.json(week({ monday: '2026-11-30', sessions: [], days: ['2026-11-30'] })))
    expect(await screen.findByRole('grid')).toBeInTheDocument()
  })

  it('that cannot be read is said to be so', async () => {
    show(PATH, async () => Response.json({ title: 'Sorry, there is a problem' }, { status: 500 }))
    await goOn()
    expect(await screen.findByRole('alert')).toHaveTextContent('Sorry, there is a problem')
    expect(screen.queryByText('9:30')).toBeNull()
  })

  it('is asked for even where the browser believes that it is offline', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    show(PATH, async () => Response.json({ title: 'Sorry, there is a problem' }, { status: 503 }))
    await goOn()
    expect(await screen.findByRole('alert')).toBeInTheDocument()
  })
})

describe('a draft that was decided elsewhere', () => {
  afterEach(() => vi.unstubAllGlobals())

  it.each([
    ['published', { ...draft, state: 'PUBLISHED' as const }, /The draft has been published/],
    ['discarded', { ...draft, state: 'DISCARDED' as const }, /The draft has been discarded/],
    ['gone', null, /There is no draft/],
  ])('is said to be %s, and the published schedule is the one chosen', async (_, latest, said) => {
    show(`${PATH}&view=draft`, () => Promise.reject(new Error('not asked')), latest)
    expect(await screen.findByText(said)).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: 'Published' })).toBeChecked()
    await userEvent.click(screen.getByRole('button', { name: 'Show the published schedule' }))
    expect(screen.queryByText(said)).toBeNull()
  })

  it('and planned again meanwhile is said to be another one', async () => {
    const queries = show(`${PATH}&view=draft`, async () => Response.json(week()), draft)
    await screen.findByText('Review and publish')
    queries.setQueryData(['draft'], { ...draft, id: 'd2' })
    expect(await screen.findByText(/Somebody has planned again/)).toBeInTheDocument()
  })
})
