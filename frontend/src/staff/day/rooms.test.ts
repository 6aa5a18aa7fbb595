import { describe, expect, it } from 'vitest'
import type { RoomDetails, SiteDetails } from '../../api/types'
import { roomsOn } from './rooms'

const MONDAY = '2026-11-23'

function open(closedDuring: RoomDetails['closedDuring'], closedOn: SiteDetails['closedOn'] = []) {
  const site: SiteDetails = {
    name: 'Northgate clinic',
    openingHours: [
      { day: 'MONDAY', from: '08:00', to: '12:00' },
      { day: 'TUESDAY', from: '13:00', to: '17:00' },
    ],
    closedOn,
    address: null,
    directions: null,
    bring: null,
  }
  const room: RoomDetails = { site: 's', name: 'Gym', capacity: 10, features: [], closedDuring }
  const record = { externalId: 'x', version: 0 }
  const [only] = roomsOn(
    MONDAY,
    [{ id: 'r', ...record, details: room }],
    [{ id: 's', ...record, details: site }],
  )
  return only?.open.map(({ from, to }) => `${from}-${to}`)
}

describe('a room', () => {
  it('is open when its site is', () => expect(open([])).toEqual(['480-720']))

  it('is closed on the days on which its site is', () =>
    expect(open([], [{ date: MONDAY, reason: null }])).toEqual([]))

  it.each([
    ['in the morning', '2026-11-23T09:00', '2026-11-23T10:00', ['480-540', '600-720']],
    ['for days', '2026-11-20T09:00', '2026-11-24T10:00', []],
    ['until the morning', '2026-11-20T09:00', '2026-11-23T10:00', ['600-720']],
    ['on another day', '2026-11-24T09:00', '2026-11-24T10:00', ['480-720']],
  ])('is not open while it is closed %s', (_, from, to, left) =>
    expect(open([{ from, to, reason: null }])).toEqual(left),
  )
})
