import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import { me } from '../../../tests/e2e/support/answers'
import { weights } from '../../../tests/e2e/support/records'
import { createQueries } from '../../api/queries'
import type { Weights } from '../../api/types'
import WeightsPage from './WeightsPage'

const WAIT = /^Each day until the first session/
const IDLE = /^Each quarter of an hour/

afterEach(() => vi.unstubAllGlobals())

/** The page; what was sent, with the version that it was meant for. */
async function open(answers: { status: number; body: unknown }[] = [], theirs: Weights = weights) {
  const sent: { version: string | null; body: unknown }[] = []
  let reads = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.url.endsWith('/api/me')) return Response.json(me.ADMINISTRATOR)
    if (request.method === 'GET') {
      reads += 1
      return Response.json(reads === 1 ? weights : theirs)
    }
    sent.push({ version: request.headers.get('If-Match'), body: await request.json() })
    const next = answers.shift()
    return Response.json(next?.body, { status: next?.status ?? 500 })
  })
  const queries = createQueries()
  queries.setQueryData(['me'], me.ADMINISTRATOR)
  render(
    <QueryClientProvider client={queries}>
      <MemoryRouter>
        <WeightsPage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  await screen.findByLabelText(WAIT)
  return sent
}

async function type(label: RegExp, text: string) {
  await userEvent.clear(screen.getByLabelText(label))
  if (text !== '') await userEvent.type(screen.getByLabelText(label), text)
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save these weights' }))

it('sends only what is not usual, for the version that was seen', async () => {
  const sent = await open([{ status: 200, body: { ...weights, version: 4 } }])
  await type(WAIT, '25')
  await save()
  expect(await screen.findByText('Saved.')).toBeInTheDocument()
  expect(sent).toEqual([{ version: '"3"', body: { weights: { wait: 25, idle: 5 } } }])
})

it('marks what is not usual, and takes it back', async () => {
  const sent = await open([{ status: 200, body: weights }])
  expect(screen.getByText(/^1 weight is not the usual one\./)).toBeInTheDocument()
  await type(WAIT, '25')
  expect(screen.getByText(/^2 weights are not the usual ones\./)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Use all the usual ones again' }))
  expect(screen.getByLabelText(WAIT)).toHaveValue(10)
  expect(screen.getByLabelText(IDLE)).toHaveValue(2)
  expect(screen.queryByText('Changed')).toBeNull()
  await save()
  await vi.waitFor(() => expect(sent).toEqual([{ version: '"3"', body: { weights: {} } }]))
})

it('says what a weight may be, and sends nothing else', async () => {
  const sent = await open()
  await type(WAIT, '')
  await save()
  expect(await screen.findByRole('link', { name: /Enter a whole number from 0 to 10,000$/ })).toBeVisible()
  expect(sent).toEqual([])
})

it('shows who changed what meanwhile, and keeps what was typed', async () => {
  const theirs = {
    ...weights,
    version: 5,
    weights: weights.weights.map((one) => (one.key === 'idle' ? { ...one, weight: 9 } : one)),
  }
  const sent = await open(
    [
      { status: 412, body: { type: '/problems/changed-meanwhile' } },
      { status: 200, body: theirs },
    ],
    theirs,
  )
  await type(WAIT, '25')
  await save()
  expect(await screen.findByRole('row', { name: /Each quarter of an hour.* 9 5/ })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: /^Keep my changes/ }))
  await save()
  await vi.waitFor(() =>
    expect(sent.at(-1)).toEqual({ version: '"5"', body: { weights: { wait: 25, idle: 9 } } }),
  )
})
