import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { createQueries } from '../api/queries'
import { ContactWays, faultWords, missing } from './ContactWays'

afterEach(() => vi.unstubAllGlobals())

it('what was typed is saved by another press once the clinic’s change has been told', async () => {
  let version = 3
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') {
      return Response.json({
        version,
        telephone: '01632 960123',
        email: null,
        notices: 'TELEPHONE',
        language: 'en',
        address: null,
      })
    }
    const body = await request.json()
    sent.push(body)
    version = 4
    if (body.seen === 4) return new Response(null, { status: 204 })
    return Response.json(
      { type: '/problems/contact-changed', title: 'The clinic has changed this meanwhile', detail: 'Look.' },
      { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
    )
  })
  render(
    <QueryClientProvider client={createQueries()}>
      <ContactWays />
    </QueryClientProvider>,
  )
  await userEvent.click(await screen.findByText('Change how we reach you'))
  await userEvent.clear(await screen.findByLabelText('Telephone number'))
  await userEvent.type(screen.getByLabelText('Telephone number'), '07700 900123')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Saved.')).toBeInTheDocument()
  expect(sent).toMatchObject([
    { seen: 3, telephone: '07700 900123' },
    { seen: 4, telephone: '07700 900123' },
  ])
})

it.each([
  ['EMAIL', null, '01632 960123', 'Enter your e-mail address'],
  ['EMAIL', 'ann@example.org', null, ''],
  ['TEXT', 'ann@example.org', ' ', 'Enter your telephone number'],
  ['TELEPHONE', null, null, 'Enter your telephone number'],
  ['TELEPHONE', null, '01632 960123', ''],
  ['LETTER', null, null, ''],
] as const)('%s with e-mail %s and telephone %s', (notices, email, telephone, expected) => {
  expect(missing({ notices, email, telephone })).toBe(expected)
})

it.each([
  ['contact.telephone', 'Telephone: Enter it anew.'],
  ['contact.email', 'E-mail: Enter it anew.'],
  ['contact.language', 'Language: Enter it anew.'],
  ['contact.notices', 'Enter it anew.'],
])('a fault at %s names its field', (path, expected) => {
  expect(faultWords({ path, message: 'Enter it anew.' })).toBe(expected)
})
