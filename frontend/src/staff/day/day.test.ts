import { describe, expect, it } from 'vitest'
import { practitioner, session, week } from '../schedule/schedule.fixture'
import { dayOf, merged, position, startsIn, without } from './day'

const DATE = '2026-11-23'

describe('free time', () => {
  it.each([
    ['nothing taken', [], ['480-600']],
    ['a session in the middle', [[510, 540]], ['480-510', '540-600']],
    [
      'sessions back to back from the start',
      [
        [480, 510],
        [510, 540],
      ],
      ['540-600'],
    ],
    ['a rest too short for anything', [[480, 590]], []],
    ['all taken', [[470, 610]], []],
  ])('with %s', (_, taken, left) => {
    const rest = without(
      [{ from: 480, to: 600 }],
      taken.map(([from = 0, to = 0]) => ({ from, to })),
    )
    expect(rest.map(({ from, to }) => `${from}-${to}`)).toEqual(left)
  })

  it('may begin at each quarter of an hour that leaves one', () => {
    expect(startsIn({ from: 605, to: 650 })).toEqual(['10:15', '10:30'])
  })

  it('of several people is one where it overlaps or touches', () => {
    expect(
      merged([
        { from: 600, to: 700 },
        { from: 480, to: 600 },
        { from: 800, to: 900 },
      ]),
    ).toEqual([
      { from: 480, to: 700 },
      { from: 800, to: 900 },
    ])
  })
})

describe('a day', () => {
  it('by practitioner has their sessions and the time between them', () => {
    const day = dayOf(week(), DATE, 'practitioner', [])
    expect(day.rows).toHaveLength(1)
    expect(day.rows[0]?.items.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['free', 510, 570],
      ['session', 570, 600],
      ['free', 600, 750],
    ])
  })

  it('has no free time where somebody holds it', () => {
    const place = {
      start: `${DATE}T10:00`,
      end: `${DATE}T10:30`,
      practitionerId: 'zoe',
      practitionerName: 'Zoe Williams',
      roomId: 'r2',
      roomName: 'Treatment room 2',
      joins: null,
    }
    const hold = {
      id: 'h',
      course: 'c',
      patientName: 'Ann Bell',
      treatmentName: 'Manual therapy',
      by: 'Cleo',
      until: `${DATE}T08:10`,
      mine: false,
      offered: false,
      places: [place],
    }
    const items = dayOf(week(), DATE, 'practitioner', [], [hold]).rows[0]?.items
    expect(items?.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['free', 510, 570],
      ['session', 570, 600],
      ['held', 600, 630],
      ['free', 630, 750],
    ])
  })

  it('leaves out who neither works nor has sessions', () => {
    const off = practitioner({ id: 'off', name: 'Nobody', blocks: [] })
    expect(dayOf(week({ practitioners: [off] }), DATE, 'practitioner', []).rows).toEqual([])
  })

  it('by room has every room, in use or not', () => {
    const open = [{ from: 480, to: 1080 }]
    const rooms = [
      { id: 'r2', name: 'Treatment room 2', site: 'Northgate clinic', open },
      { id: 'r9', name: 'Gym', site: 'Northgate clinic', open },
    ]
    const day = dayOf(week(), DATE, 'room', rooms)
    expect(day.rows.map(({ name, items }) => [name, items.map(({ kind }) => kind)])).toEqual([
      ['Treatment room 2', ['free', 'session', 'free']],
      ['Gym', ['free']],
    ])
  })

  it('by room has free time only while the room is open and somebody works at its own site', () => {
    const free = (room: { site: string; open: { from: number; to: number }[] }) =>
      dayOf(week({ sessions: [] }), DATE, 'room', [{ id: 'r', name: 'Room', ...room }]).rows[0]?.items.map(
        ({ from, to }) => `${from}-${to}`,
      )
    expect(free({ site: 'Northgate clinic', open: [{ from: 540, to: 600 }] })).toEqual(['540-600'])
    expect(free({ site: 'Northgate clinic', open: [] })).toEqual([])
    expect(free({ site: 'Southfield surgery', open: [{ from: 480, to: 1080 }] })).toEqual([])
  })

  it('reaches from 8 to 18, and further where somebody works later', () => {
    expect(dayOf(week(), DATE, 'practitioner', [])).toMatchObject({ from: 480, to: 1080 })
    const late = session({ start: `${DATE}T18:30`, end: `${DATE}T19:15` })
    expect(dayOf(week({ sessions: [late] }), DATE, 'practitioner', [])).toMatchObject({ to: 1200 })
  })

  it('places things by their share of it', () => {
    expect(position({ from: 480, to: 1080 }, { from: 540, to: 600 })).toEqual({ left: '10%', width: '10%' })
  })
})
