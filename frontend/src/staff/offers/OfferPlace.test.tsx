import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueries } from '../../api/queries'
import type { OfferedPlace } from '../../api/types'
import { OfferPlace } from './OfferPlace'

const place = {
  id: 'o1',
  state: 'OPEN',
  offers: [
    {
      id: 'f1',
      patientName: 'Bo Carr',
      telephone: '01632 960456',
      until: '2026-12-01T10:30',
      state: 'OFFERED',
    },
  ],
} as unknown as OfferedPlace

const sent: { url: string; body: unknown }[] = []

beforeEach(() => {
  sent.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') return Response.json([place])
    sent.push({ url: new URL(request.url).pathname, body: await request.json() })
    return Response.json({ place: 'o1' })
  })
  render(
    <QueryClientProvider client={createQueries()}>
      <MemoryRouter>
        <OfferPlace appointment="a1" spoken=": Ann Bell’s" />
      </MemoryRouter>
    </QueryClientProvider>,
  )
})

afterEach(() => vi.unstubAllGlobals())

it('offers the place that an appointment left, and says who is asked', async () => {
  await userEvent.click(screen.getByRole('button', { name: /^Offer this place/ }))
  expect(screen.getByLabelText('Time to answer')).toHaveFocus()
  await userEvent.selectOptions(screen.getByLabelText('Time to answer'), '30')
  await userEvent.click(screen.getByRole('button', { name: 'Offer it' }))
  const said = (await screen.findByText('Bo Carr')).closest('div')
  expect(said).toHaveTextContent('Bo Carr is asked, telephone 01632 960456.')
  expect(said).toHaveFocus()
  expect(sent).toEqual([{ url: '/api/appointments/a1/offer', body: { minutes: 30 } }])
})

it('goes back to the button where it is not offered after all', async () => {
  await userEvent.click(screen.getByRole('button', { name: /^Offer this place/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Do not offer it' }))
  expect(screen.getByRole('button', { name: /^Offer this place/ })).toHaveFocus()
  expect(sent).toEqual([])
})
