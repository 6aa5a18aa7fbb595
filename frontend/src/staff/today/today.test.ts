import { describe, expect, it } from 'vitest'
import { draft } from '../../../tests/e2e/support/answers'
import type { OpenWork, RecordedPractitioner } from '../../api/types'
import { mondayOf } from '../../lib/dates'
import { session } from '../schedule/schedule.fixture'
import { awayOn, decisionLines, draftLines, registerLines, sessionsOn } from './today'

const work: OpenWork = {
  registers: [
    {
      name: 's 1',
      start: '2026-11-20T10:00',
      end: '2026-11-20T11:00',
      treatmentName: 'Group exercise',
      practitionerName: 'Zoe Williams',
      people: 7,
    },
  ],
  decisions: [
    {
      patient: 'p1',
      patientName: 'Ann Bell',
      treatmentName: 'Acupuncture',
      why: 'MISSED_THE_FIRST',
      times: 1,
      last: '2026-11-19',
    },
    {
      patient: 'p2',
      patientName: 'Bo Cole',
      treatmentName: 'Manual therapy',
      why: 'CANCELLED_AGAIN',
      times: 2,
      last: '2026-11-18',
    },
  ],
}

function person(over: Partial<RecordedPractitioner['details']>): RecordedPractitioner {
  return {
    id: 'z',
    externalId: 'zoe',
    version: 0,
    details: {
      name: 'Zoe Williams',
      profession: 'PHYSIOTHERAPIST',
      gender: null,
      maxClinicalMinutesPerDay: null,
      registration: null,
      skills: [],
      workingHours: [],
      leave: [],
      awayDuring: [],
      ...over,
    },
  }
}

describe('today', () => {
  it('has the sessions of the day by time', () => {
    const early = session({ id: 'early', start: '2026-11-24T09:00' })
    const late = session({ id: 'late', start: '2026-11-24T16:00' })
    const other = session({ id: 'other', start: '2026-11-25T09:00' })
    expect(sessionsOn([late, other, early], '2026-11-24').map(({ id }) => id)).toEqual(['early', 'late'])
  })

  it('leads to the register that is not filled in', () => {
    expect(registerLines(work, mondayOf)).toEqual([
      {
        key: 's 1',
        text: 'Group exercise with Zoe Williams, Friday 20 November 2026, 10am to 11am: 7 people',
        to: '/schedule?week=2026-11-16&session=s%201',
      },
    ])
  })

  it('names who is to be decided on, and why', () => {
    expect(decisionLines(work).map(({ text }) => text)).toEqual([
      'Ann Bell did not come to the first appointment of acupuncture on 19 November 2026',
      'Bo Cole has cancelled manual therapy 2 times, last for 18 November 2026',
    ])
  })

  it.each([
    [{ leave: [{ from: '2026-11-24', to: '2026-11-24', reason: null }] }, ['Zoe Williams, all day']],
    [
      { leave: [{ from: '2026-11-20', to: '2026-11-27', reason: null }] },
      ['Zoe Williams, all day until Friday 27 November 2026'],
    ],
    [
      { awayDuring: [{ from: '2026-11-24T09:00', to: '2026-11-24T11:00', reason: null }] },
      ['Zoe Williams, 9am to 11am'],
    ],
    [
      { awayDuring: [{ from: '2026-11-24T13:00', to: '2026-11-25T11:00', reason: null }] },
      ['Zoe Williams, from 1pm'],
    ],
    [{ leave: [{ from: '2026-11-25', to: '2026-11-27', reason: null }] }, []],
  ])('says who is away: %o', (over, texts) => {
    expect(awayOn([person(over)], '2026-11-24').map(({ text }) => text)).toEqual(texts)
  })

  it('says that a draft waits as long as it does', () => {
    expect(draftLines(draft)).toHaveLength(1)
    expect(draftLines({ ...draft, state: 'PUBLISHED' })).toEqual([])
    expect(draftLines(null)).toEqual([])
  })
})
