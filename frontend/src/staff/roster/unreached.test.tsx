import { QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepForLater, putAside } from '../../api/outbox'
import { createQueries } from '../../api/queries'
import { entry, register } from '../desk/register.fixture'
import { session } from '../schedule/schedule.fixture'
import { DaySessions } from './DaySessions'
import { RosterDrawer } from './RosterDrawer'

const people = register({
  entries: [entry(), entry({ appointment: 'a2', patientName: 'Bo Carr' })],
})
const waiting = () => JSON.parse(localStorage.getItem('outcomes-to-send') ?? '[]')

beforeEach(() => {
  localStorage.clear()
  // the register was read while there was a network
  vi.stubGlobal('fetch', async ({ method }: Request) => {
    if (method !== 'GET') throw new TypeError('Failed to fetch')
    return Response.json(people)
  })
})

afterEach(() => vi.unstubAllGlobals())

function show(page: ReactElement) {
  render(
    <QueryClientProvider client={createQueries()}>
      <MemoryRouter>{page}</MemoryRouter>
    </QueryClientProvider>,
  )
}

const one = <RosterDrawer session={session()} begun by="zoe" onClose={() => undefined} />
const asClass = <RosterDrawer session={session({ classId: 'k' })} begun by="zoe" onClose={() => undefined} />

it('one touch beside the page waits on the device, and can be said of nobody twice', async () => {
  show(one)
  await userEvent.click(await screen.findByRole('button', { name: /^Came ?: Ann Bell$/ }))
  expect(await screen.findByText('Came, waits to be sent')).toBeInTheDocument()
  expect(screen.getByText('Ann Bell: came. It waits to be sent.')).toBeInTheDocument()
  expect(waiting()).toMatchObject([
    { by: 'zoe', session: 's1', appointment: 'a1', outcome: 'ATTENDED', seen: 'BOOKED' },
  ])
  expect(screen.queryByRole('button', { name: /^Came ?: Ann Bell$/ })).toBeNull()
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
  act(() => waiting().forEach(putAside))
  expect(await screen.findByText('Ann Bell: came.')).toBeInTheDocument()
  expect(screen.queryByText(/waits to be sent/)).toBeNull()
})

it('a whole class waits as well', async () => {
  show(asClass)
  await userEvent.click(await screen.findByRole('button', { name: 'All came' }))
  await userEvent.click(screen.getByRole('button', { name: 'Save the register' }))
  expect(await screen.findAllByText('Came, waits to be sent')).toHaveLength(2)
  expect(waiting()).toHaveLength(2)
})

it('what could not be recorded waits no more, and can be said anew', async () => {
  keepForLater([{ by: 'zoe', session: 's1', appointment: 'a1', outcome: 'ATTENDED', seen: 'BOOKED' }])
  localStorage.setItem('outcomes-to-send', JSON.stringify([{ ...waiting()[0], conflict: 'DID_NOT_ATTEND' }]))
  const asking = { onAsk: vi.fn(), now: '2026-11-23T09:45', by: 'zoe' }
  show(<DaySessions sessions={[session()]} label="Monday" narrow asking={asking} />)
  expect(await screen.findByRole('button', { name: /^Came ?: Ann Bell$/ })).toBeInTheDocument()
  expect(screen.queryByText(/waits to be sent/)).toBeNull()
})
