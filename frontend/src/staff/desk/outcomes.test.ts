import { describe, expect, it } from 'vitest'
import type { CourseStanding } from '../../api/types'
import { outcomeInWords, saidOf, standingInWords } from './outcomes'

function standing(over: Partial<CourseStanding> = {}): CourseStanding {
  return {
    course: 'c',
    prescribed: 8,
    used: 5,
    toCome: 3,
    unrecorded: 0,
    missed: 1,
    owed: 0,
    lastDay: '2026-12-12',
    lastSession: '2026-12-03',
    spare: 9,
    ...over,
  }
}

describe('how a course stands', () => {
  it.each([
    [{}, '5 of 8 had, 3 booked, one missed. Must end by 12 December 2026, 9 days to spare.'],
    [{ missed: 0, spare: 1 }, '5 of 8 had, 3 booked. Must end by 12 December 2026, 1 day to spare.'],
    [{ spare: 0 }, '5 of 8 had, 3 booked, one missed. Must end by 12 December 2026, no days to spare.'],
    [
      { toCome: 2, owed: 1, spare: null },
      '5 of 8 had, 2 booked, one missed, 1 still to book. Must end by 12 December 2026.',
    ],
    [
      { toCome: 3, unrecorded: 1 },
      '5 of 8 had, 2 booked, 1 not recorded yet, one missed. Must end by 12 December 2026, 9 days to spare.',
    ],
    [{ used: 0, toCome: 0, missed: 0, owed: 8, lastDay: null }, '0 of 8 had, 8 still to book.'],
    [{ used: 8, toCome: 0, missed: 0, spare: null }, '8 of 8 had.'],
  ])('%o', (over, words) => {
    expect(standingInWords(standing(over))).toBe(words)
  })
})

describe('what became of an appointment', () => {
  it('names who cancelled', () => {
    expect(outcomeInWords('CANCELLED_BY_CLINIC')).toBe('Cancelled by the clinic')
  })

  it('cannot be corrected once it was called off', () => {
    expect(saidOf('CANCELLED_BY_CLINIC')).toBeUndefined()
    expect(saidOf('DID_NOT_ATTEND')).toBe('DID_NOT_ATTEND')
  })
})
