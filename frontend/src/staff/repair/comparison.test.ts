import { describe, expect, it } from 'vitest'
import type { Happening, Notice, ToldPlace } from '../../api/types'
import { happeningInWords, joined, period, whatIsNew, whoIsTold } from './comparison'

const place: ToldPlace = {
  start: '2026-12-01T09:00',
  end: '2026-12-01T09:30',
  practitionerName: 'Helen Marsh',
  roomName: 'Room 2',
  siteName: 'Riverside',
}

function notice(before: ToldPlace | null, after: ToldPlace | null): Notice {
  return {
    courseId: 'c1',
    treatmentName: 'Manual therapy',
    number: 3,
    of: 9,
    before,
    after,
  }
}

describe('what is new about an appointment', () => {
  it.each([
    ['another time', { start: '2026-12-02T09:00', end: '2026-12-02T09:30' }, ['New time']],
    ['another practitioner', { practitionerName: 'Iwan Rees' }, ['New practitioner']],
    ['another room', { roomName: 'Room 3' }, ['New room']],
    ['the same room name at another site', { siteName: 'Hillside' }, ['New room']],
    [
      'everything',
      { start: '2026-12-02T09:00', practitionerName: 'Iwan Rees', roomName: 'Room 3' },
      ['New time', 'New practitioner', 'New room'],
    ],
  ])('%s', (_, over, expected) => expect(whatIsNew(notice(place, { ...place, ...over }))).toEqual(expected))

  it('says when the patient had no appointment before', () =>
    expect(whatIsNew(notice(null, place))).toEqual(['New appointment']))

  it('says when there is no place any more', () =>
    expect(whatIsNew(notice(place, null))).toEqual(['No place any more']))
})

describe('a period', () => {
  it.each([
    ['2026-12-01T00:00', '2026-12-02T00:00', 'on Tuesday 1 December 2026'],
    ['2026-12-01T00:00', '2026-12-05T00:00', 'from Tuesday 1 December 2026 to Friday 4 December 2026'],
    ['2026-12-01T09:00', '2026-12-01T12:30', 'on Tuesday 1 December 2026 from 9am to 12:30pm'],
    [
      '2026-12-01T09:00',
      '2026-12-02T12:00',
      'from Tuesday 1 December 2026 at 9am to Wednesday 2 December 2026 at midday',
    ],
    // the clocks go back in between
    ['2026-10-24T00:00', '2026-10-26T00:00', 'from Saturday 24 October 2026 to Sunday 25 October 2026'],
  ])('from %s to %s is %s', (from, to, words) => expect(period(from, to)).toBe(words))
})

describe('what has happened', () => {
  const happening: Happening = {
    kind: 'PRACTITIONER_AWAY',
    name: 'Helen Marsh',
    from: '2026-12-01T00:00',
    to: '2026-12-02T00:00',
  }
  it.each([
    ['PRACTITIONER_AWAY', 'Helen Marsh is away on Tuesday 1 December 2026.'],
    ['ROOM_CLOSED', 'Helen Marsh is closed on Tuesday 1 December 2026.'],
  ] as const)('%s', (kind, words) => expect(happeningInWords({ ...happening, kind })).toBe(words))

  it('puts the days of a site together, and those of another site apart', () => {
    const closed = (name: string, from: string, to: string): Happening => ({
      kind: 'SITE_CLOSED',
      name,
      from: `${from}T00:00`,
      to: `${to}T00:00`,
    })
    expect(
      joined([
        closed('Riverside', '2026-12-01', '2026-12-02'),
        closed('Riverside', '2026-12-02', '2026-12-03'),
        closed('Riverside', '2026-12-05', '2026-12-06'),
        closed('Hillside', '2026-12-06', '2026-12-07'),
      ]),
    ).toEqual([
      closed('Riverside', '2026-12-01', '2026-12-03'),
      closed('Riverside', '2026-12-05', '2026-12-06'),
      closed('Hillside', '2026-12-06', '2026-12-07'),
    ])
  })

  it('names an appointment that was not attended', () =>
    expect(
      happeningInWords({ kind: 'NOT_ATTENDED', name: 'Ann Bell', from: place.start, to: place.end }),
    ).toBe('Ann Bell did not attend on Tuesday 1 December 2026 at 9am.'))
})

describe('who is told', () => {
  it.each([
    [0, 0, 'Nobody has to be told anything.'],
    [1, 0, '1 patient has to be told.'],
    [0, 1, '1 practitioner has to be told.'],
    [3, 2, '3 patients and 2 practitioners have to be told.'],
  ])('%i patients and %i practitioners', (patients, practitioners, words) =>
    expect(whoIsTold(patients, practitioners)).toBe(words),
  )
})
