import { describe, expect, it } from 'vitest'
import type { CourseSlack } from '../../api/types'
import { kindIn, left, ofKind, spare, warning, withoutPlace } from './slack'

function course(over: Partial<CourseSlack> = {}): CourseSlack {
  return {
    courseId: 'c1',
    patientId: 'pt1',
    patientName: 'Ann Bell',
    nhsNumber: '9990000018',
    treatmentName: 'Manual therapy',
    urgent: false,
    referredOn: '2026-10-05',
    begun: true,
    of: 9,
    left: 2,
    unplanned: 1,
    lastDateOfWindow: '2027-01-18',
    daysOfSlack: 9,
    fits: true,
    needsAttention: false,
    nextSession: null,
    ...over,
  }
}

describe('a course', () => {
  it('says how much of it is left', () => expect(left(course())).toBe('2 of 9 left'))

  it.each([
    [9, '9 days to spare'],
    [1, '1 day to spare'],
    [0, 'no days to spare'],
    [-1, '1 day too short'],
    [-3, '3 days too short'],
  ])('with %i days says "%s"', (daysOfSlack, words) => expect(spare(course({ daysOfSlack }))).toBe(words))

  it.each([
    [{ fits: false, needsAttention: true }, 'Out of time'],
    [{ fits: true, needsAttention: true }, 'Running out'],
    [{ begun: false, needsAttention: true }, 'Not begun'],
    [{ fits: true, needsAttention: false, unplanned: 1 }, 'Has time'],
    [{ fits: true, needsAttention: false, unplanned: 0 }, 'Planned'],
  ])('%j is marked "%s"', (over, text) => expect(warning(course(over)).text).toBe(text))
})

it('counts what all courses have no place for', () =>
  expect(withoutPlace([course({ unplanned: 2 }), course({ unplanned: 0 }), course()])).toBe(3))

describe('of all courses', () => {
  const planned = course({ courseId: 'planned', unplanned: 0 })
  const short = course({ courseId: 'short', needsAttention: true })
  const waiting = course({ courseId: 'waiting', begun: false, daysOfSlack: null, needsAttention: true })
  const roomy = course({ courseId: 'roomy' })

  it.each([
    ['to-do', ['short', 'waiting', 'roomy']],
    ['not-begun', ['waiting']],
    ['running-out', ['short']],
    ['all', ['planned', 'short', 'waiting', 'roomy']],
    ['something else', ['short', 'waiting', 'roomy']],
  ])('"%s" is these', (kind, ids) =>
    expect(ofKind([planned, short, waiting, roomy], kindIn(kind)).map(({ courseId }) => courseId)).toEqual(
      ids,
    ),
  )
})
