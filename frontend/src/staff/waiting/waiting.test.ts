import { describe, expect, it } from 'vitest'
import type { WaitingCourse } from '../../api/types'
import { eighteenWeeks, isPressing, treatmentsOf, weeksWaited } from './waiting'

function waiting(over: Partial<WaitingCourse> = {}): WaitingCourse {
  return {
    course: 'c',
    courseId: 'c',
    next: 1,
    patient: 'p',
    patientName: 'Ann Bell',
    treatment: 'ACUPUNCTURE',
    treatmentName: 'Acupuncture',
    priority: 'ROUTINE',
    referredOn: '2026-07-20',
    startNotBefore: '2026-08-01',
    begun: false,
    prescribed: 10,
    owed: 10,
    ...over,
  }
}

describe('the waiting list', () => {
  it('knows the day on which 18 weeks are over', () => {
    expect(eighteenWeeks(waiting())).toBe('2026-11-23')
  })

  it.each([
    ['2026-07-20', 0],
    ['2026-07-26', 0],
    ['2026-07-27', 1],
    ['2026-11-24', 18],
  ])('on %s somebody has waited %i weeks', (today, weeks) => {
    expect(weeksWaited(waiting(), today)).toBe(weeks)
  })

  it.each([
    ['2026-10-25', {}, false],
    ['2026-10-26', {}, true],
    ['2026-11-24', {}, true],
    ['2026-11-24', { begun: true }, false],
  ])('on %s with %o it presses: %s', (today, over, presses) => {
    expect(isPressing(waiting(over), today)).toBe(presses)
  })

  it('lists treatments by name', () => {
    const manual = waiting({ treatment: 'MANUAL', treatmentName: 'Manual therapy' })
    expect(treatmentsOf([manual, waiting(), manual]).map(({ name, courses }) => [name, courses])).toEqual([
      ['Acupuncture', 1],
      ['Manual therapy', 2],
    ])
  })
})
