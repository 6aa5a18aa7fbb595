import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createQueries } from '../../api/queries'
import type { SessionView } from '../../api/types'
import { attendee, session } from '../schedule/schedule.fixture'
import { RosterDrawer } from './RosterDrawer'

const why = {
  place: {},
  promised: true,
  reasons: [{ blemish: 'IDLE', text: 'No idle time beside it', points: 0 }],
  others: [],
}

function show(asked: SessionView, answer = () => Response.json(why)) {
  const fetched = vi.fn(async (_: Request) => answer())
  vi.stubGlobal('fetch', fetched)
  const onClose = vi.fn()
  render(
    <QueryClientProvider client={createQueries()}>
      <RosterDrawer session={asked} begun={false} by="zoe" onClose={onClose} />
    </QueryClientProvider>,
  )
  const addresses = () => fetched.mock.calls.map(([{ url }]) => new URL(url))
  return { onClose, addresses }
}

describe('why on the roster', () => {
  afterEach(() => vi.unstubAllGlobals())

  it("is asked of the therapist's own advice at once, and Escape closes it", async () => {
    const { onClose, addresses } = show(session())
    expect(screen.getByRole('heading', { level: 2, name: 'Manual therapy, 9:30am to 10am' })).toHaveFocus()
    expect(await screen.findByText('No idle time beside it')).toBeInTheDocument()
    expect(screen.getByText('No other place keeps to every rule.')).toBeInTheDocument()
    expect(addresses().map(({ pathname, search }) => pathname + search)).toEqual([
      '/api/roster/advice/why?course=c1&number=5',
    ])
    await userEvent.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalled()
  })

  it('in a class is asked about nobody until somebody is chosen', async () => {
    const ann = attendee({ courseId: 'c2', patientName: 'Ann Bell', number: 1 })
    const { addresses } = show(session({ classId: 'k', attendees: [attendee(), ann] }))
    expect(screen.getByRole('heading', { name: '2 people in this class' })).toBeInTheDocument()
    expect(screen.queryByRole('heading', { name: 'Why here?' })).toBeNull()
    expect(addresses()).toEqual([])
    await userEvent.selectOptions(screen.getByLabelText('Ask about'), 'Ann Bell')
    expect(await screen.findByText('No idle time beside it')).toBeInTheDocument()
    expect(addresses()[0]?.search).toBe('?course=c2&number=1')
  })

  it('offers nobody but anybody and oneself for another time', async () => {
    show(session())
    const options = screen.getByLabelText('With').querySelectorAll('option')
    expect([...options].map(({ textContent }) => textContent)).toEqual([
      'Anybody who can',
      'Zoe Williams (you)',
    ])
  })

  it('says when the session is not there any more', async () => {
    show(session(), () => Response.json({ type: '/problems/no-such-session' }, { status: 404 }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/this session is not in it any more/)
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument()
  })
})
