import { describe, expect, it } from 'vitest'
import { busyDesk, choices } from '../../../tests/e2e/support/draft-preview'
import { changeInWords, collisionCounts } from './collisionWords'
import { coursesFound, EVERYTHING, partOf, WHOLE } from './part'

describe('what stands in a draft’s way', () => {
  it('is counted by reason, the most frequent first', () => {
    expect(collisionCounts(busyDesk.collisions)).toEqual([
      { reason: 'practitioner away', appointments: 2 },
      { reason: 'session full', appointments: 1 },
      { reason: 'course ended', appointments: 1 },
    ])
  })
})

describe('what has changed since', () => {
  it('is one line each', () => {
    expect(busyDesk.changes.map(changeInWords)).toEqual([
      'booked on Thursday 26 November 2026 at 10am',
      'leave: 24 November 2026 added',
      'no longer in use',
    ])
  })

  it.each([
    ['a', '', 'leave: a removed'],
    ['a', 'b', 'leave: a, now b'],
  ])('says of a field that was %s and is %s: %s', (was, becomes, line) => {
    expect(
      changeInWords({
        kind: 'practitioners',
        label: '',
        change: 'CHANGED',
        fields: [{ field: 'leave', was, becomes }],
        start: null,
      }),
    ).toBe(line)
  })
})

describe('a part of a draft', () => {
  it.each([
    [{}, {}],
    [{ from: '2026-11-25' }, { days: ['2026-11-25', '2026-11-26'] }],
    [{ to: '2026-11-24' }, { days: ['2026-11-24'] }],
    [
      { practitioner: 'p1', courses: ['c1'] },
      { practitioners: ['p1'], courses: ['c1'] },
    ],
    [{ from: '2026-11-26', to: '2026-11-24' }, undefined],
  ])('%j is %j', (chosen, part) =>
    expect(partOf({ ...EVERYTHING, ...chosen }, choices)).toEqual(part && { ...WHOLE, ...part }),
  )

  it('finds courses by every word of a name, and none twice', () => {
    expect(coursesFound('manual SATO', choices, []).map(({ id }) => id)).toEqual(['c2'])
    expect(coursesFound('manual', choices, ['c2']).map(({ id }) => id)).toEqual(['c1'])
    expect(coursesFound(' ', choices, [])).toEqual([])
  })
})
