import { expect, it } from 'vitest'
import type { RosterChange } from '../../api/types'
import { changeInWords } from './RosterChanges'

const ten = { start: '2026-11-25T10:00', where: 'Room 1, Northgate' }
const later = { start: '2026-11-26T11:30', where: 'Room 1, Northgate' }
const elsewhere = { start: '2026-11-25T10:00', where: 'Room 2, Northgate' }

it.each<[string, RosterChange, string]>([
  [
    'moved',
    { what: 'Acupuncture', was: [ten], now: [later] },
    'Wednesday 25 November at 10am, Acupuncture: now Thursday 26 November at 11:30am',
  ],
  [
    'in another room',
    { what: 'Acupuncture', was: [ten], now: [elsewhere] },
    'Wednesday 25 November at 10am, Acupuncture: in Room 2, Northgate, not Room 1, Northgate',
  ],
  [
    'new',
    { what: 'Acupuncture', was: [], now: [ten] },
    'New: Wednesday 25 November at 10am, Acupuncture, Room 1, Northgate',
  ],
  [
    'gone',
    { what: 'Acupuncture', was: [ten], now: [] },
    'Wednesday 25 November at 10am, Acupuncture: no longer yours or cancelled',
  ],
])('says what became of a session that is %s', (_, change, words) => {
  expect(changeInWords(change)).toBe(words)
})
