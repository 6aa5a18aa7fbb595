import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { coursePlaces } from '../../../tests/e2e/support/advice'
import { draft } from '../../../tests/e2e/support/answers'
import { createQueries } from '../../api/queries'
import type { Source } from '../../api/schedule'
import { session } from '../schedule/schedule.fixture'
import { ByHand } from './ByHand'
import { CourseWays } from './CourseWays'
import { SessionAdvice } from './SessionAdvice'

const DRAFT: Source = { from: 'draft', draftId: 'd1', revision: 7 }
const [way] = coursePlaces.suggestions

/** Answers every question with one way that leaves so many sessions out, and refuses every step. */
function serve(missing: number) {
  const suggestions = [{ ...way, missing }]
  vi.stubGlobal(
    'fetch',
    vi.fn(async ({ method, url }: Request) => {
      if (method !== 'GET') return Response.json({ type: '/problems/loses-sessions' }, { status: 422 })
      return url.includes('/course-places?')
        ? Response.json({ suggestions })
        : Response.json({ promised: false, reasons: [], others: [] })
    }),
  )
}

async function findWays() {
  await userEvent.click(screen.getByRole('button', { name: 'Find places for the whole course' }))
  await screen.findByText(/^Mostly with Leila Williams/, { selector: 'strong' })
}

function takeButtons() {
  return screen.queryAllByRole('button', { name: /^Take this way/ })
}

afterEach(() => vi.unstubAllGlobals())

describe('a way to place a course that misses two sessions', () => {
  async function show(missing: number) {
    serve(missing)
    render(
      <QueryClientProvider client={createQueries()}>
        <ByHand source={DRAFT} asked={{ course: 'c1', number: 8 }} verb="Place here">
          <CourseWays source={DRAFT} course="c1" missingNow={2} />
        </ByHand>
      </QueryClientProvider>,
    )
    await findWays()
  }

  it.each([
    [1, 1, '1 session would still have no place'],
    [2, 1, '2 sessions would still have no place'],
    [3, 0, '3 sessions would have no place, 1 more than now'],
  ])('and leaves %i can be taken by %i button: "%s"', async (missing, buttons, words) => {
    await show(missing)
    expect(screen.getByText(words)).toBeInTheDocument()
    expect(takeButtons()).toHaveLength(buttons)
  })

  it('is refused in plain words where the server knows better', async () => {
    await show(2)
    const [button] = takeButtons()
    if (button !== undefined) await userEvent.click(button)
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'That would leave more sessions of the course without a place than now. Nothing was changed.',
    )
  })
})

describe('a way to place the course of a session', () => {
  const [course] = draft.unscheduled
  const unscheduled = course === undefined ? [] : [{ ...course, courseId: 'c1', numbers: [8, 9] }]

  it.each([
    ['misses as many by now', unscheduled, 1],
    ['misses none by now', [], 0],
  ])('that leaves two out is measured by what the draft says: it %s', async (_, unscheduled, buttons) => {
    serve(2)
    render(
      <QueryClientProvider client={createQueries()}>
        <SessionAdvice
          source={DRAFT}
          draft={{ ...draft, unscheduled }}
          session={session()}
          practitioners={[]}
          outdated={false}
          onStep={vi.fn()}
          published={() => null}
        />
      </QueryClientProvider>,
    )
    await findWays()
    expect(takeButtons()).toHaveLength(buttons)
  })
})
