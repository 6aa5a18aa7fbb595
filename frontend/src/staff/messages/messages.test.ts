import { describe, expect, it } from 'vitest'
import { untold } from '../../../tests/e2e/support/notices'
import type { UntoldChange, UntoldNotice } from '../../api/types'
import { changeInWords, isPressing, languageInWords, ofStep, STEPS, waysNotSetUp } from './messages'

const spot = {
  start: '2026-11-24T14:00',
  end: '2026-11-24T14:30',
  siteName: 'Northgate clinic',
  roomName: 'Room 2',
  practitionerName: 'Eleri Roberts',
}
const later = { ...spot, start: '2026-11-26T10:00', end: '2026-11-26T10:30' }

const words: [UntoldChange['kind'], UntoldChange['told'], UntoldChange['now'], string][] = [
  ['BOOKED', null, spot, 'New||Tuesday 24 November, 2pm, Eleri Roberts, Room 2, Northgate clinic'],
  [
    'MOVED',
    spot,
    later,
    'Moved|Tuesday 24 November, 2pm|Thursday 26 November, 10am, Eleri Roberts, Room 2, Northgate clinic',
  ],
  [
    'MOVED',
    spot,
    { ...spot, roomName: 'Room 3' },
    'Same time|Eleri Roberts, Room 2, Northgate clinic|Tuesday 24 November, 2pm, Eleri Roberts, Room 3, Northgate clinic',
  ],
  ['CANCELLED', spot, null, 'Cancelled|Tuesday 24 November, 2pm|'],
  [
    'PUT_BACK',
    spot,
    spot,
    'Not cancelled any more||Tuesday 24 November, 2pm, Eleri Roberts, Room 2, Northgate clinic',
  ],
]

describe('messages', () => {
  it.each(words)('say of %s what was and what is', (kind, told, now, expected) => {
    const { title, was, is } = changeInWords({ appointment: 'a', kind, told, now })
    expect(`${title}|${was}|${is}`).toBe(expected)
  })

  it('are sorted by what is to be done, none twice', () => {
    expect(STEPS.flatMap(({ step }) => ofStep(untold, step)).map(({ id }) => id)).toEqual([
      'n1',
      'n4',
      'n2',
      'n3',
    ])
  })

  it.each([
    ['2026-11-24T14:00', true],
    ['2026-11-25T09:00', true],
    ['2026-11-26T09:00', false],
  ])('for %s press on the 24th: %s', (soonest, pressing) => {
    const notice: UntoldNotice = { ...(untold[0] ?? fail()), soonest }
    expect(isPressing(notice, '2026-11-24', '2026-11-25')).toBe(pressing)
  })

  it.each([
    [true, true, []],
    [false, true, ['e-mail']],
    [false, false, ['e-mail']],
  ])('say what is not set up (%s, %s) where somebody waits for it', (sendsEmails, sendsTexts, ways) => {
    expect(waysNotSetUp({ sendsEmails, sendsTexts }, ofStep(untold, 'SEND'))).toEqual(ways)
  })

  it('name languages in English', () => {
    expect(languageInWords('cy')).toBe('Welsh')
  })
})

function fail(): never {
  throw new Error('There is no notice.')
}
