import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { me } from '../../tests/e2e/support/answers'
import { answered, minutesLeft } from '../api/activity'
import { api, body } from '../api/client'
import { createQueries } from '../api/queries'
import { useMe } from '../api/session'
import { SessionGuard } from './SessionGuard'

const MINUTE = 60_000

/** A page with something typed in it and something read from the server. */
function Page() {
  const { data } = useMe()
  const read = useQuery({ queryKey: ['something'], queryFn: () => body(api.GET('/api/schedule/figures')) })
  if (!data) return null
  return (
    <>
      <input aria-label="Typed" />
      <button type="button" onClick={() => void read.refetch()}>
        Ask
      </button>
      <SessionGuard service="Test" landing="/" />
    </>
  )
}

let signedIn: boolean

function show() {
  vi.stubGlobal('fetch', async ({ url }: Request) => {
    if (url.endsWith('/api/sign-in')) {
      signedIn = true
      return Response.json(me.ADMINISTRATOR)
    }
    if (!signedIn) return Response.json({ type: '/problems/not-signed-in' }, { status: 401 })
    return Response.json(url.endsWith('/api/me') ? me.ADMINISTRATOR : {})
  })
  render(
    <QueryClientProvider client={createQueries()}>
      <Page />
    </QueryClientProvider>,
  )
}

describe('a session', () => {
  beforeEach(() => {
    signedIn = true
    localStorage.clear()
  })
  afterEach(() => vi.unstubAllGlobals())

  it.each([
    [0, 30],
    [27 * MINUTE - 1, 4],
    [27 * MINUTE, 3],
    [30 * MINUTE, 0],
    [90 * MINUTE, 0],
  ])('has %i ms after the last answer %i minutes left', (ago, left) =>
    expect(minutesLeft(1_000_000_000 + ago, 1_000_000_000)).toBe(left),
  )

  it('is about to end: that is said, and one press keeps it', async () => {
    show()
    await screen.findByLabelText('Typed')
    expect(screen.queryByRole('dialog')).toBeNull()
    act(() => answered(Date.now() - 28 * MINUTE))
    expect(await screen.findByRole('dialog')).toHaveTextContent('in about 2 minutes')
    await userEvent.click(screen.getByRole('button', { name: 'Stay signed in' }))
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('that has ended is begun again over the page, and what was typed stays', async () => {
    show()
    await userEvent.type(await screen.findByLabelText('Typed'), 'half a sentence')
    signedIn = false
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }))
    expect(await screen.findByRole('dialog', { name: 'Sign in again' })).toBeInTheDocument()
    expect(screen.getByLabelText('Typed')).toHaveValue('half a sentence')

    await userEvent.type(screen.getByLabelText('Username'), 'admin')
    await userEvent.type(screen.getByLabelText('Password', { selector: 'input' }), 'right')
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByLabelText('Typed')).toHaveValue('half a sentence')
  })

  it('that nobody used for half an hour is asked about, and covered when it is over', async () => {
    show()
    await screen.findByLabelText('Typed')
    signedIn = false
    act(() => answered(Date.now() - 31 * MINUTE))
    expect(await screen.findByRole('dialog', { name: 'Sign in again' })).toBeInTheDocument()
  })
})
