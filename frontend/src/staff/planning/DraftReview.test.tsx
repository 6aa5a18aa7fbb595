import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { draft } from '../../../tests/e2e/support/answers'
import { unchanged } from '../../../tests/e2e/support/draft-preview'
import { createQueries } from '../../api/queries'
import type { Draft } from '../../api/types'
import { DraftReview } from './DraftReview'

describe('the decision about a draft', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is about the revision that was on show when it was asked for', async () => {
    const fetched = vi.fn(async ({ url }: Request) =>
      url.endsWith('/preview')
        ? Response.json(unchanged)
        : Response.json({ type: '/problems/draft-changed' }, { status: 409 }),
    )
    vi.stubGlobal('fetch', fetched)
    const queries = createQueries()
    const review = (shown: Draft) => (
      <QueryClientProvider client={queries}>
        <MemoryRouter>
          <DraftReview draft={shown} />
        </MemoryRouter>
      </QueryClientProvider>
    )
    const { rerender } = render(review({ ...draft, revision: 7, unplanned: 17 }))
    await userEvent.click(await screen.findByRole('button', { name: 'Publish' }))
    rerender(review({ ...draft, revision: 8, unplanned: 30 }))
    expect(screen.getByText(/17 sessions will still have no place/)).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Yes, publish' }))

    expect(await screen.findByText(/^Somebody has adjusted this draft/)).toBeInTheDocument()
    const request = fetched.mock.calls.map(([call]) => call).find(({ url }) => url.endsWith('/publish'))
    expect(new URL(request?.url ?? '').pathname).toBe('/api/drafts/d1/publish')
    expect(request?.headers.get('If-Match')).toBe('"7"')
  })

  it('offers to publish only once it is known what that comes to', async () => {
    let bring: (answer: Response) => void = () => {}
    vi.stubGlobal('fetch', async ({ url }: Request) =>
      url.endsWith('/preview')
        ? new Promise<Response>((resolve) => (bring = resolve))
        : Response.json({ days: [], practitioners: [], courses: [] }),
    )
    render(
      <QueryClientProvider client={createQueries()}>
        <MemoryRouter>
          <DraftReview draft={draft} />
        </MemoryRouter>
      </QueryClientProvider>,
    )
    await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Discard' })).toBeEnabled())
    expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull()
    bring(Response.json(unchanged))
    expect(await screen.findByRole('button', { name: 'Publish' })).toBeEnabled()
  })

  it('offers nothing to publish where that cannot be known, and to look again', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ title: 'Broken' }, { status: 500 }))
    render(
      <QueryClientProvider client={createQueries()}>
        <MemoryRouter>
          <DraftReview draft={draft} />
        </MemoryRouter>
      </QueryClientProvider>,
    )
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeEnabled()
    expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull()
  })
})
