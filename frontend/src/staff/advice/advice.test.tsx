import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createQueries } from '../../api/queries'
import type { Obstacle } from '../../api/types'
import { WhyNot } from './WhyNot'
import { WhyNotAnswer } from './WhyNotAnswer'
import { changesInWords, inPoints, inTheWay, placedOf, pointsMore, when, withWhomAndWhere } from './words'

const session: Obstacle = {
  kind: 'SESSION',
  name: 'Acupuncture',
  where: 'Eleri Roberts, Room 3',
  from: '2026-12-01T10:00',
  to: '2026-12-01T10:30',
  patients: ['Ann Bell'],
  others: 0,
}

describe('what would change', () => {
  it('is said in words, what matters most first', () => {
    const changes = [
      { blemish: 'IDLE' as const, points: -1, text: 'Gaps in practitioners’ days: better' },
      { blemish: 'RHYTHM' as const, points: 6, text: 'Rhythm of the course: worse' },
    ]
    expect(changesInWords({ points: 5, changes })).toBe(
      'Worse on the whole. Rhythm of the course: worse. Gaps in practitioners’ days: better.',
    )
    expect(changesInWords({ points: -1, changes: changes.slice(0, 1) })).toMatch(/^Better on the whole/)
    expect(changesInWords({ points: 0, changes })).toMatch(/^As good on the whole/)
    expect(changesInWords({ points: 0, changes: [] })).toBe('No better and no worse.')
  })

  it.each([
    [-1, 'saves 1 point'],
    [0, 'no points'],
    [6, '6 points'],
  ])('%i is "%s" behind the details', (points, words) => expect(inPoints(points)).toBe(words))
})

describe('points', () => {
  it.each([
    [-1, '1 point less'],
    [0, 'Costs the same'],
    [1, '1 point more'],
    [1200, '1,200 points more'],
  ])('%i is "%s"', (points, words) => {
    expect(pointsMore(points)).toBe(words)
  })
})

describe('a place', () => {
  const place = {
    start: '2026-12-01T11:30',
    end: '2026-12-01T12:00',
    practitionerId: 'p1',
    practitionerName: 'Eleri Roberts',
    roomId: 'r1',
    roomName: 'Room 3',
    siteName: 'Northgate clinic',
    seat: 'STARTS_CLASS' as const,
  }

  it('is a time, a person and a room', () => {
    expect(when(place)).toBe('Tuesday 1 December, 11:30am to midday')
    expect(withWhomAndWhere(place)).toBe('Eleri Roberts, Room 3, Northgate clinic, in a new class')
    expect(withWhomAndWhere({ ...place, seat: 'ONE_TO_ONE' })).toBe('Eleri Roberts, Room 3, Northgate clinic')
  })
})

describe('what is in the way', () => {
  it.each<[string, Partial<Obstacle>, string]>([
    ['somebody with a name', {}, 'Acupuncture for Ann Bell, Eleri Roberts, Room 3'],
    ['some without', { others: 2 }, 'Acupuncture for Ann Bell and 2 other patients, Eleri Roberts, Room 3'],
    [
      'nobody who may be named',
      { name: null, patients: [], others: 1 },
      'A session for another patient, Eleri Roberts, Room 3',
    ],
  ])('names %s', (_, over, words) => {
    expect(inTheWay({ ...session, ...over })).toBe(`${words}, Tuesday 1 December, 10am to 10:30am`)
  })

  it('may be a room, for a while or for good', () => {
    const room: Obstacle = { ...session, kind: 'ROOM', name: 'Room 3', where: null, patients: [] }
    expect(inTheWay(room)).toBe('Room 3, Tuesday 1 December, 10am to 10:30am')
    expect(inTheWay({ ...room, from: null, to: null })).toBe('Room 3')
  })
})

describe('what a rule says', () => {
  it('is not said again by naming who is in the way', () => {
    const away: Obstacle = { ...session, kind: 'PRACTITIONER', name: 'Iwan Rees', where: null, from: null }
    const objection = { rule: 'working-hours', text: 'Iwan Rees is not there then.', inTheWay: [away] }
    render(
      <WhyNotAnswer
        answer={{ text: 'Not then.', allowed: false, promised: false, always: [objection], options: [] }}
      />,
    )
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([objection.text])
  })
})

describe('a fix', () => {
  it.each([
    [1, 1, 'Places the session'],
    [1, 2, 'Places 1 of 2 sessions'],
    [2, 2, 'Places all 2 sessions'],
  ])('that places %i of %i: "%s"', (placed, missing, words) => {
    expect(placedOf(placed, missing)).toBe(words)
  })
})

describe('why not', () => {
  afterEach(() => vi.unstubAllGlobals())

  function show() {
    render(
      <QueryClientProvider client={createQueries()}>
        <WhyNot
          asker={{ from: 'draft', draftId: 'd1', revision: 0 }}
          asked={{ course: 'c1', number: 2 }}
          start="2026-12-01T10:00"
          practitioners={[{ id: 'p1', name: 'Eleri Roberts' }]}
        />
      </QueryClientProvider>,
    )
  }

  it('asks about the time and the person that were chosen, and shows the answer', async () => {
    const fetched = vi.fn(async (_: Request) =>
      Response.json({
        text: 'Not then.',
        allowed: false,
        promised: false,
        always: [{ rule: 'site-closed', text: 'The clinic is closed.', inTheWay: [session] }],
        options: [],
      }),
    )
    vi.stubGlobal('fetch', fetched)
    show()
    await userEvent.selectOptions(screen.getByLabelText('With'), 'Eleri Roberts')
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }))
    expect(await screen.findByText('The clinic is closed.')).toBeInTheDocument()
    expect(screen.getByText(/^Acupuncture for Ann Bell/)).toBeInTheDocument()
    const { searchParams } = new URL(fetched.mock.calls[0]?.[0].url ?? '')
    expect(Object.fromEntries(searchParams)).toEqual({
      draft: 'd1',
      course: 'c1',
      number: '2',
      date: '2026-12-01',
      time: '10:00',
      practitioner: 'p1',
    })
  })

  it('asks nothing without a time', async () => {
    const fetched = vi.fn()
    vi.stubGlobal('fetch', fetched)
    show()
    await userEvent.clear(screen.getByLabelText('Time'))
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }))
    expect(screen.getByRole('alert')).toHaveTextContent('Enter a date and a time')
    expect(fetched).not.toHaveBeenCalled()
  })
})
