import { QueryClientProvider } from '@tanstack/react-query'
import { render as renderAlone, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { createQueries } from '../../api/queries'
import { attendee, session } from '../schedule/schedule.fixture'
import { DaySessions } from './DaySessions'
import { hoursInWords, rosterDays } from './roster'

function render(page: ReactElement) {
  return renderAlone(<QueryClientProvider client={createQueries()}>{page}</QueryClientProvider>)
}

const north = { date: '2026-11-23', site: 'Northgate clinic' }

describe('working hours', () => {
  it.each([
    ['nothing', [], ''],
    ['one block', [{ ...north, from: '09:00', to: '12:30' }], '9am to 12:30pm at Northgate clinic'],
    [
      'two at one site, in the order of time',
      [
        { ...north, from: '13:00', to: '17:00' },
        { ...north, from: '09:00', to: '12:30' },
      ],
      '9am to 12:30pm and 1pm to 5pm at Northgate clinic',
    ],
    [
      'two sites',
      [
        { ...north, from: '09:00', to: '12:00' },
        { date: '2026-11-23', site: 'Southfield', from: '13:00', to: '17:00' },
      ],
      '9am to midday at Northgate clinic, then 1pm to 5pm at Southfield',
    ],
  ])('%s', (_, blocks, words) => {
    expect(hoursInWords(blocks)).toBe(words)
  })
})

describe('the days of a roster', () => {
  it('leaves out days without work and orders the rest by time', () => {
    const days = rosterDays({
      monday: '2026-11-23',
      days: ['2026-11-23', '2026-11-24', '2026-11-25'],
      practitionerName: 'Zoe Williams',
      blocks: [{ ...north, from: '09:00', to: '12:00' }],
      sessions: [
        session({ id: 'late', start: '2026-11-25T11:00' }),
        session({ id: 'early', start: '2026-11-25T09:00' }),
      ],
      nextAfter: null,
    })
    expect(days.map(({ date, sessions }) => [date, sessions.map(({ id }) => id)])).toEqual([
      ['2026-11-23', []],
      ['2026-11-25', ['early', 'late']],
    ])
  })
})

describe('the sessions of a day', () => {
  const asking = { onAsk: vi.fn(), now: '2026-11-23T09:30', by: 'zoe' }

  it.each([false, true])(
    'are asked about until they begin, and have a register from then on (narrow: %s)',
    async (narrow) => {
      const onAsk = vi.fn()
      const later = session({ id: 's2', start: '2026-11-23T09:45', end: '2026-11-23T10:15' })
      render(
        <DaySessions
          sessions={[session(), later]}
          label="Monday"
          narrow={narrow}
          asking={{ ...asking, onAsk }}
        />,
      )
      const [register, why] = screen.getAllByRole('button')
      expect(register).toHaveAccessibleName('Register Monday 23 November, 9:30am to 10am, Manual therapy')
      expect(why).toHaveAccessibleName('Why? Monday 23 November, 9:45am to 10:15am, Manual therapy')
      if (why !== undefined) await userEvent.click(why)
      expect(onAsk.mock.calls).toEqual([[later]])
    },
  )

  it('names each patient with the NHS number and the place in the course', () => {
    const two = [
      attendee(),
      attendee({ courseId: 'c2', patientName: 'Ann Bell', nhsNumber: '9434765919', number: 1 }),
    ]
    render(
      <DaySessions
        sessions={[session({ classId: 'k', attendees: two })]}
        label="Monday"
        narrow={false}
        asking={asking}
      />,
    )
    expect(screen.getByRole('table', { name: 'Monday' })).toBeVisible()
    expect(screen.getByText('999 614 6103')).toBeVisible()
    expect(screen.getByText('Session 5 of 8')).toBeVisible()
    expect(screen.getByText('Session 1 of 8')).toBeVisible()
  })

  it('uses cards on a phone', () => {
    render(<DaySessions sessions={[session()]} label="Monday" narrow asking={asking} />)
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.getByRole('listitem', { name: '9:30am to 10am' })).toBeVisible()
  })
})
