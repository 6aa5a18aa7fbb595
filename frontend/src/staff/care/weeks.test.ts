import { describe, expect, it } from 'vitest'
import type { CareCourse } from '../../api/types'
import { careAppointment, careCourse } from './care.fixture'
import { courseWeeks, windowInWords } from './weeks'

function dots(course: CareCourse): [number, string][] {
  return courseWeeks(course).flatMap(({ number, dots: inWeek }) =>
    inWeek.map(({ kind }): [number, string] => [number, kind]),
  )
}

describe('the weeks of a course', () => {
  it('are twelve, each with what was had, missed and booked in it', () => {
    const course = careCourse({
      openedOn: '2026-11-02',
      appointments: [
        careAppointment({ id: 'a', start: '2026-11-02T10:00', outcome: 'ATTENDED' }),
        careAppointment({ id: 'b', start: '2026-11-09T10:00', outcome: 'DID_NOT_ATTEND' }),
        careAppointment({ id: 'c', start: '2026-11-15T10:00', outcome: 'BOOKED' }),
        careAppointment({ id: 'd', start: '2026-11-16T10:00', outcome: 'CANCELLED_BY_CLINIC' }),
      ],
    })
    expect(courseWeeks(course)).toHaveLength(12)
    expect(dots(course)).toEqual([
      [1, 'had'],
      [2, 'missed'],
      [2, 'booked'],
    ])
  })

  it('are one more where a session is on the very last day', () => {
    const last = careAppointment({ start: '2027-01-25T10:00', outcome: 'BOOKED' })
    const course = careCourse({ openedOn: '2026-11-02', appointments: [last] })
    expect(courseWeeks(course)).toHaveLength(13)
    expect(dots(course)).toEqual([[13, 'booked']])
  })

  it('count sessions that were given elsewhere', () => {
    expect(dots(careCourse({ openedOn: '2026-11-02', carriedOn: ['2026-11-02', '2026-11-10'] }))).toEqual([
      [1, 'had'],
      [2, 'had'],
    ])
  })

  it.each([
    [84, '12 weeks'],
    [60, '60 days'],
  ])('%i days are said to be %s', (days, words) => {
    expect(windowInWords(days)).toBe(words)
  })
})
