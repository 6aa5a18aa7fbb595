import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { PortalCourse, PortalPlace, PortalSession } from '../api/types'
import { changeInWords } from './Changes'
import { CourseStanding } from './CourseStanding'
import { meaning } from './GiveUp'
import { coming, past, standing, steps } from './sessions'

function session(number: number, start: string, isPast: boolean): PortalSession {
  return {
    appointment: `a${start}`,
    revision: 1,
    address: null,
    directions: null,
    bring: null,
    isConfirmed: false,
    mayMove: true,
    isShortNotice: false,
    number,
    of: 8,
    start,
    end: start,
    siteName: 'Northgate clinic',
    roomName: 'Gym 1',
    practitionerName: 'Zoe Williams',
    isPast,
  }
}

function course(over: Partial<PortalCourse> = {}): PortalCourse {
  return {
    treatmentName: 'Group exercise',
    prescribed: 8,
    delivered: 4,
    lastDateOfWindow: '2027-01-20',
    status: 'IN_PROGRESS',
    toArrange: 0,
    lateCounts: false,
    sessions: [],
    ...over,
  }
}

describe('the order of sessions', () => {
  const portal = {
    givenName: 'Viktor',
    clinicName: 'Northgate',
    telephone: null,
    noticeHours: 24,
    look: '1',
    isFirstLook: false,
    changes: [],
    courses: [
      course({ sessions: [session(4, '2026-11-17T10:00', true), session(5, '2026-12-01T10:00', false)] }),
      course({
        treatmentName: 'Acupuncture',
        sessions: [session(1, '2026-11-10T09:00', true), session(2, '2026-11-26T09:00', false)],
      }),
    ],
  }

  it('puts the next one first, whichever course it belongs to', () => {
    expect(coming(portal).map(({ treatmentName, number }) => `${treatmentName} ${number}`)).toEqual([
      'Acupuncture 2',
      'Group exercise 5',
    ])
  })

  it('puts the latest past one first', () => {
    expect(past(portal).map(({ start }) => start)).toEqual(['2026-11-17T10:00', '2026-11-10T09:00'])
  })
})

describe('where a course stands', () => {
  it.each([
    ['on its way', {}, 'You have had 4 of 8 sessions.'],
    [
      'with sessions to arrange',
      { toArrange: 1 },
      'You have had 4 of 8 sessions. We still need to arrange 1 session. We will tell you when.',
    ],
    ['finished', { status: 'COMPLETE', delivered: 8 }, 'You have finished all 8 sessions.'],
  ] as const)('%s', (_, over, words) => {
    expect(standing(course(over))).toBe(words)
  })

  it('shows what was had, what has a date and what is open', () => {
    const sessions = [session(5, '2026-12-01T10:00', false), session(6, '2026-12-08T10:00', false)]
    expect(steps(course({ sessions }))).toEqual([
      'had',
      'had',
      'had',
      'had',
      'arranged',
      'arranged',
      'open',
      'open',
    ])
  })

  it('names the last day, but not once the course is over', () => {
    const { rerender } = render(<CourseStanding course={course()} />)
    expect(screen.getByText('The last day for these sessions is 20 January 2027.')).toBeVisible()
    rerender(<CourseStanding course={course({ status: 'COMPLETE' })} />)
    expect(screen.queryByText(/last day/)).toBeNull()
  })
})

describe('what changed', () => {
  const was = { start: '2026-12-01T10:15', where: 'Gym 1, Northgate clinic', with: 'Zoe Williams' }
  const change = (now: PortalPlace | null, before: PortalPlace | null = was) =>
    changeInWords({
      treatmentName: 'Acupuncture',
      was: before === null ? [] : [before],
      now: now === null ? [] : [now],
    })

  it.each([
    [
      'another time',
      change({ ...was, start: '2026-12-03T09:00' }),
      'Acupuncture on Tuesday 1 December 2026 at 10:15am is now on Thursday 3 December 2026 at 9am.',
    ],
    [
      'another place and person',
      change({ ...was, where: 'Gym 2, Northgate clinic', with: 'Eleri Roberts' }),
      'Acupuncture on Tuesday 1 December 2026 at 10:15am is in Gym 2, Northgate clinic, and is with Eleri Roberts.',
    ],
    ['gone', change(null), 'Acupuncture on Tuesday 1 December 2026 at 10:15am is cancelled.'],
    [
      'new',
      change(was, null),
      'New: Acupuncture on Tuesday 1 December 2026 at 10:15am, Gym 1, Northgate clinic.',
    ],
  ])('%s', (_, told, words) => {
    expect(told).toBe(words)
  })
})

describe('what cancelling means', () => {
  const late = { ...session(5, '2026-12-01T10:15', false), isShortNotice: true, treatmentName: 'Acupuncture' }

  it('says that it is late, and whether it counts', () => {
    expect(meaning({ ...late, lateCounts: true }, 24)).toMatch(/less than 24 hours.*counts as one of your 8/)
    expect(meaning({ ...late, lateCounts: false }, 24)).toMatch(/does not count as one of your 8/)
  })

  it('says nothing of being late in time', () => {
    expect(meaning({ ...late, isShortNotice: false, lateCounts: true }, 24)).not.toMatch(/hours|counts/)
  })
})
