import { describe, expect, it } from 'vitest'
import { startingWeek, weekInAddress } from './address'
import { mentions, visibleSessions } from './find'
import { marks } from './marks'
import { chipTime, daysShown, matrix } from './matrix'
import { keyMove, type Place, places } from './moves'
import { attendee, practitioner, session, week } from './schedule.fixture'

describe('marks', () => {
  it('gives each treatment the fewest letters that tell it apart', () => {
    const found = marks([
      { code: 'M', name: 'Manual therapy' },
      { code: 'A', name: 'Acupuncture' },
      { code: 'X', name: 'Alexander technique' },
      { code: 'G', name: 'Group exercise' },
    ])
    expect([...found.values()].map(({ name, letters }) => `${name}: ${letters}`)).toEqual([
      'Acupuncture: Ac',
      'Alexander technique: Al',
      'Group exercise: G',
      'Manual therapy: M',
    ])
  })

  it('uses the tones over again when there are more treatments than tones', () => {
    const many = Array.from({ length: 8 }, (_, i) => ({ code: `T${i}`, name: `${i} treatment` }))
    expect([...marks(many).values()].map(({ tone }) => tone)).toEqual([0, 1, 2, 3, 4, 5, 0, 1])
  })
})

describe('the matrix', () => {
  it.each([
    ['2026-11-23T11:45', 'morning'],
    ['2026-11-23T12:00', 'afternoon'],
  ] as const)('a session at %s belongs to the %s', (start, half) => {
    const cell = matrix(week({ sessions: [session({ start })] })).rows[0]?.cells[0]
    expect(cell?.[half].chips).toHaveLength(1)
  })

  it('orders the chips of a half-day by time', () => {
    const sessions = [session({ id: 'late', start: '2026-11-23T11:00' }), session({ id: 'early' })]
    const chips = matrix(week({ sessions })).rows[0]?.cells[0]?.morning.chips
    expect(chips?.map(({ id }) => id)).toEqual(['early', 'late'])
  })

  it('says who comes: a person by name, a class by number', () => {
    const group = session({
      id: 'g',
      classId: 'k1',
      attendees: [attendee(), attendee({ patientName: 'Ann Bell' })],
    })
    const chips = matrix(week({ sessions: [session(), group] })).rows[0]?.cells[0]?.morning.chips
    expect(chips?.map(({ label }) => label)).toEqual(['Ahmed V', '2 people'])
  })

  it.each([
    ['before midday only', '08:30', '12:00', true, false],
    ['past midday', '08:30', '12:15', true, true],
    ['the afternoon', '12:00', '17:00', false, true],
  ])('a block of %s shades the other half', (_, from, to, morning, afternoon) => {
    const blocks = [{ date: '2026-11-23', from, to, site: 'Northgate clinic' }]
    const cell = matrix(week({ practitioners: [practitioner({ blocks })] })).rows[0]?.cells[0]
    expect([cell?.morning.working, cell?.afternoon.working]).toEqual([morning, afternoon])
  })

  it('has nobody working on a closed day', () => {
    const cell = matrix(week({ closedDates: ['2026-11-23'] })).rows[0]?.cells[0]
    expect(cell).toMatchObject({ closed: true, morning: { working: false } })
  })

  it('leaves the weekend out unless it is in use', () => {
    expect(daysShown(week())).toHaveLength(5)
    const saturday = session({ start: '2026-11-28T09:00' })
    expect(daysShown(week({ sessions: [saturday] }))).toContain('2026-11-28')
  })

  it.each([
    ['2026-11-23T09:05', '9:05'],
    ['2026-11-23T12:00', '12:00'],
    ['2026-11-23T17:30', '5:30'],
  ])('writes %s as %s', (moment, time) => {
    expect(chipTime(moment)).toBe(time)
  })
})

describe('keys', () => {
  const all: Place[] = [
    { id: 'a1', row: 0, minute: 540 },
    { id: 'a2', row: 0, minute: 600 },
    { id: 'a3', row: 0, minute: 3000 },
    { id: 'c1', row: 2, minute: 100 },
    { id: 'c2', row: 2, minute: 2900 },
  ]

  it.each([
    ['a1', 'ArrowRight', false, 'a2'],
    ['a3', 'ArrowRight', false, undefined],
    ['a2', 'ArrowLeft', false, 'a1'],
    ['a1', 'ArrowLeft', false, undefined],
    ['a2', 'ArrowDown', false, 'c1'],
    ['a3', 'ArrowDown', false, 'c2'],
    ['c1', 'ArrowUp', false, 'a1'],
    ['c2', 'ArrowDown', false, undefined],
    ['a2', 'Home', false, 'a1'],
    ['a1', 'End', false, 'a3'],
    ['c2', 'Home', true, 'a1'],
    ['a1', 'End', true, 'c2'],
    ['a1', 'x', false, undefined],
    ['gone', 'ArrowRight', false, undefined],
  ])('from %s, %s (with Ctrl: %s) leads to %s', (from, key, wide, to) => {
    expect(keyMove(all, from, key, wide)).toBe(to)
  })

  it('walks only what is shown', () => {
    const sessions = [session(), session({ id: 's2', treatment: 'ACUPUNCTURE', start: '2026-11-24T09:00' })]
    const { rows } = matrix(week({ sessions }))
    expect(places(rows, () => true).map(({ id, minute }) => [id, minute])).toEqual([
      ['s1', 570],
      ['s2', 1440 + 540],
    ])
    expect(places(rows, ({ treatment }) => treatment === 'ACUPUNCTURE')).toHaveLength(1)
  })
})

describe('finding a patient', () => {
  it.each([
    ['viktor', true],
    ['AHMED v', true],
    ['vïktor', true],
    ['614 610', true],
    ['Bell', false],
    ['555', false],
  ])('"%s" finds Viktor Ahmed: %s', (wanted, expected) => {
    expect(mentions(session(), wanted)).toBe(expected)
  })

  it('leaves out hidden treatments', () => {
    const hidden = new Set(['MANUAL_THERAPY'])
    expect(visibleSessions([session()], { find: '', hidden })).toEqual([])
    expect(visibleSessions([session()], { find: ' ', hidden: new Set() })).toHaveLength(1)
  })
})

describe('the week in the address', () => {
  const planning = { from: '2027-01-04', to: '2027-04-25' }

  it.each([
    ['before the planning window', '2026-11-23', '2027-01-04'],
    ['within it', '2027-02-10', '2027-02-08'],
    ['on its last day', '2027-04-25', '2027-04-19'],
    ['after it', '2027-06-01', '2027-04-19'],
  ])('opens on a day %s', (_, today, monday) => {
    expect(startingWeek(today, planning)).toBe(monday)
  })

  it.each([
    ['2027-01-06', '2027-01-04'],
    ['rubbish', '2026-11-23'],
    [null, '2026-11-23'],
  ])('reads %s as %s', (asked, monday) => {
    expect(weekInAddress(asked, '2026-11-23')).toBe(monday)
  })
})
