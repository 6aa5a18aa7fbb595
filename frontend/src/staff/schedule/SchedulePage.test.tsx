import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { why } from '../../../tests/e2e/support/advice'
import { clinic, draft, me } from '../../../tests/e2e/support/answers'
import { createQueries } from '../../api/queries'
import type { ScheduleWeek } from '../../api/types'
import SchedulePage from './SchedulePage'
import { attendee, session, week } from './schedule.fixture'

const moved = { revision: 1, steps: 1, sessionId: 's1', start: '2026-11-23T09:30' }

/** The page with a session of a draft open; `step` is what the server answers to a step, which always changes the draft. */
function show(step: () => Response) {
  let revision = 0
  const asked: string[] = []
  let bring: (next: ScheduleWeek) => void = () => {}
  const next = new Promise<ScheduleWeek>((resolve) => {
    bring = resolve
  })
  async function answer({ url }: Request): Promise<Response> {
    const { pathname, search } = new URL(url)
    switch (pathname) {
      case '/api/clinic':
        return Response.json(clinic)
      case '/api/drafts/latest':
        return Response.json({ ...draft, revision })
      case '/api/drafts/d1/week':
        return Response.json(revision === 0 ? week() : await next)
      case '/api/schedule/advice/why':
        asked.push(search)
        return Response.json({ ...why, promised: false })
      default:
        revision = 1
        return step()
    }
  }
  vi.stubGlobal('fetch', vi.fn(answer))
  const queries = createQueries()
  queries.setQueryData(['me'], me.ADMINISTRATOR)
  render(
    <QueryClientProvider client={queries}>
      <MemoryRouter initialEntries={['/schedule?view=draft&week=2026-11-23&session=s1']}>
        <SchedulePage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return { asked, bring }
}

async function moveIt() {
  const [button] = await screen.findAllByRole('button', { name: /^Move here/ })
  if (button !== undefined) await userEvent.click(button)
}

describe('a session of a draft that has changed', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is not asked about by the number that it had, and moved nowhere', async () => {
    const { asked, bring } = show(() => Response.json(moved))
    await moveIt()
    expect(await screen.findByText('Loading the week…')).toBeInTheDocument()
    expect(screen.getByRole('heading', { name: /Manual therapy/ })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^(Move here|Ask|Find places)/ })).toBeNull()
    expect(asked).toEqual(['?draft=d1&course=c1&number=5'])

    bring(week({ sessions: [session({ attendees: [attendee({ number: 4 })] })] }))
    expect(await screen.findAllByRole('button', { name: /^Move here/ })).not.toHaveLength(0)
    expect(asked).toEqual(['?draft=d1&course=c1&number=5', '?draft=d1&course=c1&number=4'])
  })

  it('says meanwhile that somebody else was faster', async () => {
    const { bring } = show(() => Response.json({ type: '/problems/draft-changed' }, { status: 409 }))
    await moveIt()
    expect(await screen.findByText('Loading the week…')).toBeInTheDocument()
    expect(screen.getByRole('alert')).toHaveTextContent(/^Somebody else has adjusted this draft/)
    bring(week())
    expect(await screen.findAllByRole('button', { name: /^Move here/ })).not.toHaveLength(0)
    expect(screen.getByRole('alert')).toHaveTextContent(/^Somebody else has adjusted this draft/)
  })
})
