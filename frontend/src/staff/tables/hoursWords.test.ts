import { describe, expect, it } from 'vitest'
import { changedFor, whatEnds, whatHappensWithHours, whenTheyHold } from './hoursWords'
import { readAs } from './tableWords'

const zoe = { who: 'Zoe Williams', from: null, to: null, recorded: 6, taken: 3 }

describe('the words about imported hours', () => {
  it.each([
    [null, null, 'at all times'],
    ['2027-01-04', null, 'from 4 January 2027'],
    [null, '2027-04-30', 'until 30 April 2027'],
    ['2027-01-04', '2027-04-30', 'from 4 January 2027 to 30 April 2027'],
  ])('say when they hold: %s, %s', (from, to, words) => {
    expect(whenTheyHold({ ...zoe, from, to })).toBe(words)
  })

  it.each([
    [3, 6, '3 stretches of work a week are new; 6 recorded ones end or change'],
    [1, 0, '1 stretch of work a week is new'],
    [0, 1, '1 recorded one ends or changes'],
    [0, 0, 'The minutes a day change'],
  ])('say what changes: %i new, %i ended', (taken, recorded, words) => {
    expect(whatEnds({ ...zoe, taken, recorded })).toBe(words)
  })

  it('say for how many people, and what stays out', () => {
    expect(changedFor({ people: 2, taken: 5, nothingNew: 1, leftOut: 2 })).toBe(
      'This changes the hours of 2 people. 2 rows stay out: nobody has half of their hours taken over. 1 row has nothing new: all of it is recorded.',
    )
    expect(changedFor({ people: 0, taken: 0, nothingNew: 0, leftOut: 0 })).toBe(
      'This changes nobody’s hours.',
    )
  })

  it('say of a row which hours it writes', () => {
    const row = { row: 2, who: 'Zoe', hours: 'Mon 9–12', kind: 'TAKEN', faults: [] } as const
    expect(whatHappensWithHours({ ...row, faults: [] })).toBe('Mon 9–12. Taken over')
    expect(whatHappensWithHours({ ...row, faults: [], hours: '', kind: 'FAULTY' })).toBe('Not imported')
  })
})

it('a workbook is said to be one', () => {
  const table = { delimiter: '', encoding: 'Rota', columns: [], meanings: [], missing: [] }
  expect(readAs(table, 2)).toBe('Read from the sheet “Rota” of the workbook: 2 rows.')
  expect(readAs({ ...table, delimiter: 'comma', encoding: 'UTF-8' }, 1)).toBe(
    'Read as UTF-8 with a comma between cells: 1 row.',
  )
})
