import { describe, expect, it } from 'vitest'
import { draft } from '../../../tests/e2e/support/answers'
import { verdict } from './verdict'

const same = {
  patients: 0,
  practitioners: 0,
  sessions: 0,
  appointmentsMoved: 0,
  appointmentsCancelled: 0,
  appointmentsNew: 0,
}

describe('a schedule in words', () => {
  it('says who is left out, who ends in time, how long people wait and what changes', () => {
    expect(verdict(draft)).toEqual([
      '17 of 1,748 sessions have no place, 2 of them urgent.',
      '95.3% of courses are complete in time.',
      'New patients wait 9.8 days on average from the date on which they may start.',
      'Against what is published: 7 appointments moved, 1 cancelled and 312 new.',
    ])
  })

  it.each([
    [{ unplanned: 0 }, 'Every one of the 1,748 sessions has a place.'],
    [
      { unplanned: 1, figures: { ...draft.figures, urgentSessionsUnplanned: 0 } },
      '1 of 1,748 sessions has no place.',
    ],
    [
      { unplanned: 2, figures: { ...draft.figures, urgentSessionsUnplanned: 2 } },
      '2 of 1,748 sessions have no place, all urgent.',
    ],
  ])('%j: "%s"', (over, sentence) => expect(verdict({ ...draft, ...over })[0]).toBe(sentence))

  it('says when a draft is what is published', () => {
    expect(verdict({ ...draft, disruption: same })).toContain('Nothing in it differs from what is published.')
  })
})
