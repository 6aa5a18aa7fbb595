import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createQueries } from '../../api/queries'
import type { Source } from '../../api/schedule'
import type { DraftStep, HandStep, Place, PlaceOption, Suggestion } from '../../api/types'
import { ByHand } from './ByHand'
import { Suggestions } from './Suggestions'
import { WhyNotAnswer } from './WhyNotAnswer'
import { stepInWords } from './words'

const DRAFT: Source = { from: 'draft', draftId: 'd1', revision: 7 }

const place: Place = {
  start: '2026-12-01T10:00',
  end: '2026-12-01T10:30',
  practitionerId: 'p1',
  practitionerName: 'Eleri Roberts',
  roomId: 'r1',
  roomName: 'Room 3',
  siteName: 'Northgate clinic',
  seat: 'ONE_TO_ONE',
}
const suggestion: Suggestion = { place, number: 2, cost: { points: 0, changes: [] }, reasons: [] }

afterEach(() => vi.unstubAllGlobals())

function show(over: { source?: Source; promised?: boolean; now?: Place } = {}) {
  const onDone = vi.fn<(done: DraftStep) => void>()
  const { source = DRAFT, promised = false, now } = over
  render(
    <QueryClientProvider client={createQueries()}>
      <ByHand source={source} asked={{ course: 'c1', number: 2 }} verb="Move here" now={now} onDone={onDone}>
        <Suggestions places={[suggestion]} none="" promised={promised} />
      </ByHand>
    </QueryClientProvider>,
  )
  return onDone
}

describe('a suggested place', () => {
  it('is taken for the draft that was looked at', async () => {
    const done = { revision: 8, steps: 1, sessionId: 's1', start: place.start }
    const fetched = vi.fn(async (_: Request) => Response.json(done))
    vi.stubGlobal('fetch', fetched)
    const onDone = show()
    await userEvent.click(screen.getByRole('button', { name: /^Move here Tuesday 1 December, 10am/ }))
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith(done))
    const request = fetched.mock.calls[0]?.[0]
    expect(new URL(request?.url ?? '').pathname).toBe('/api/drafts/d1/move-session')
    expect(request?.headers.get('If-Match')).toBe('"7"')
  })

  it('says what the server says when somebody was faster, and stays on show', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => Response.json({ type: '/problems/draft-changed' }, { status: 409 })),
    )
    const onDone = show()
    await userEvent.click(screen.getByRole('button', { name: /^Move here/ }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/Somebody else has adjusted this draft/)
    expect(screen.getByRole('alert')).toHaveFocus()
    expect(screen.getByRole('button', { name: /^Move here/ })).toBeEnabled()
    expect(onDone).not.toHaveBeenCalled()
  })

  it('that is refused comes with the rules against it', async () => {
    const whyNot = {
      text: 'Not then.',
      allowed: false,
      promised: false,
      always: [{ rule: 'site-closed', text: 'The clinic is closed.', inTheWay: [] }],
      options: [],
    }
    vi.stubGlobal(
      'fetch',
      vi.fn(async ({ method }: Request) =>
        method === 'GET'
          ? Response.json(whyNot)
          : Response.json({ type: '/problems/place-refused', whyNot }, { status: 422 }),
      ),
    )
    show()
    await userEvent.click(screen.getByRole('button', { name: /^Move here/ }))
    const alert = await screen.findByRole('alert')
    expect(await within(alert).findByText('The clinic is closed.')).toBeInTheDocument()
  })

  it.each<[string, Parameters<typeof show>[0]]>([
    ['is published', { source: { from: 'published' } }],
    ['people have been told of', { promised: true }],
    ['is where it is', { now: place }],
  ])('cannot be taken for what %s', (_, over) => {
    show(over)
    expect(screen.getByText('Tuesday 1 December, 10am to 10:30am')).toBeInTheDocument()
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('a place that somebody asked for', () => {
  const option: PlaceOption = { place, text: '', objections: [], cost: [], reasons: [] }

  it.each<[string, Partial<PlaceOption>, number]>([
    ['can be taken if no rule speaks against it', {}, 1],
    [
      'cannot be taken otherwise',
      { objections: [{ rule: 'room-overlap', text: 'Room 3 is taken.', inTheWay: [] }] },
      0,
    ],
  ])('%s', (_, over, buttons) => {
    const answer = { text: '', allowed: true, promised: false, always: [], options: [{ ...option, ...over }] }
    render(
      <QueryClientProvider client={createQueries()}>
        <ByHand source={DRAFT} asked={{ course: 'c1', number: 2 }} verb="Move here">
          <WhyNotAnswer answer={answer} />
        </ByHand>
      </QueryClientProvider>,
    )
    expect(screen.queryAllByRole('button', { name: /^Move here/ })).toHaveLength(buttons)
  })
})

describe('a step', () => {
  const step: HandStep = {
    kind: 'MOVED',
    patientName: 'Ann Bell',
    treatmentName: 'Manual therapy',
    from: '2026-12-01T10:00',
    to: '2026-12-03T09:30',
    madeBy: null,
  }

  it.each<[Partial<HandStep>, string]>([
    [{}, 'Ann Bell, manual therapy, from Tuesday 1 December at 10am to Thursday 3 December at 9:30am'],
    [{ kind: 'PLACED', from: null }, 'Ann Bell, manual therapy, placed on Thursday 3 December at 9:30am'],
    [
      { kind: 'COURSE_PLACED', from: null },
      'Ann Bell, manual therapy, the whole course placed anew, from Thursday 3 December at 9:30am on',
    ],
  ])('with %o is told in words', (over, words) => {
    expect(stepInWords({ ...step, ...over })).toBe(words)
  })
})
