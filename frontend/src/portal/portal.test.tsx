import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { PortalCourse, PortalSession } from '../api/types'
import { CourseStanding } from './CourseStanding'
import { coming, past, standing, steps } from './sessions'

function session(number: number, start: string, isPast: boolean): PortalSession {
  return {
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
    sessions: [],
    ...over,
  }
}

describe('the order of sessions', () => {
  const portal = {
    givenName: 'Viktor',
    clinicName: 'Northgate',
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
