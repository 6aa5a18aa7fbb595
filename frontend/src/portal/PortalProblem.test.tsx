import { QueryClientProvider } from '@tanstack/react-query'
import { act, render, renderHook, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { useConfirmOwn, useOtherTimes } from '../api/portal'
import { ProblemError, readProblem } from '../api/problem'
import { createQueries } from '../api/queries'
import { PortalProblem } from './PortalProblem'

afterEach(() => vi.unstubAllGlobals())

const refusal = (status: number, type: string, detail = '') =>
  new ProblemError(readProblem(status, { type: `/problems/${type}`, title: 'No', detail }), status)

it.each([
  ['no network', new TypeError('Failed to fetch'), 'It is not known whether this was done.'],
  ['a server that fails', refusal(503, 'down'), 'It is not known whether this was done.'],
  [
    'a place that a rule forbids',
    refusal(409, 'place-refused', 'That room is closed.'),
    'That room is closed.',
  ],
  ['somebody signed out', refusal(401, 'not-signed-in'), 'Sign in again'],
  ['what only the clinic may', refusal(403, 'not-allowed'), 'Only the clinic can do this for you.'],
  ['any other refusal', refusal(409, 'time-gone', 'Choose another time.'), 'Choose another time.'],
])('%s is said for what it is', (_, error, words) => {
  render(<PortalProblem error={error} />)
  expect(screen.getByRole('alert')).toHaveTextContent(words)
})

it('says nothing of an act where something was only looked at', () => {
  render(<PortalProblem error={new TypeError('Failed to fetch')} isRead />)
  expect(screen.getByRole('alert')).not.toHaveTextContent('whether this was done')
})

it('other times are looked for anew after an act, whatever came of it', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async ({ method, url }: Request) => {
    asked.push(`${method} ${new URL(url).pathname}`)
    return method === 'GET' ? Response.json({ times: [] }) : Response.json({}, { status: 409 })
  })
  const queries = createQueries()
  const { result } = renderHook(() => [useOtherTimes('a'), useConfirmOwn()] as const, {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    ),
  })
  const times = 'GET /api/portal/appointments/a/times'
  await vi.waitFor(() => expect(result.current[0].isSuccess).toBe(true))
  await act(() => result.current[1].mutateAsync({ appointment: 'a', revision: 1 }).catch(() => undefined))
  await vi.waitFor(() => expect(asked.filter((one) => one === times)).toHaveLength(2))
})
