import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueries } from '../../api/queries'
import type { Hold, Register } from '../../api/types'
import { DaySessions } from '../roster/DaySessions'
import { session } from '../schedule/schedule.fixture'
import { HeldNow } from './HeldNow'
import { RegisterPanel } from './RegisterPanel'
import { entry, register } from './register.fixture'

const hold: Hold = {
  id: 'h1',
  by: 'Cleo',
  mine: true,
  offered: false,
  until: '2999-01-01T10:00',
  course: 'k1',
  patientName: 'Ann Bell',
  treatmentName: 'Acupuncture',
  places: [],
}

const calledOff = {
  appointment: 'a2',
  patient: 'p2',
  patientName: 'Bo Carr',
  outcome: 'CANCELLED_BY_PATIENT',
  by: 'Cleo',
  at: '2026-11-23T09:00',
  reason: null,
} as const

const DETAIL = 'Cleo was faster. Nothing of yours was done.'
let holds: Hold[] = []
let now: Register = register()
/** What everybody sees once somebody else was faster. */
let afterwards = () => undefined as unknown

async function answer({ url, method }: Request): Promise<Response> {
  if (method !== 'GET') {
    afterwards()
    return Response.json({ title: 'Too late', detail: DETAIL }, { status: 409 })
  }
  return Response.json(new URL(url).pathname === '/api/holds' ? holds : now)
}

beforeEach(() => {
  holds = [hold]
  now = register()
  vi.stubGlobal('fetch', answer)
})

afterEach(() => vi.unstubAllGlobals())

function show(page: ReactElement) {
  render(
    <QueryClientProvider client={createQueries()}>
      <MemoryRouter>{page}</MemoryRouter>
    </QueryClientProvider>,
  )
}

const begun = { onAsk: vi.fn(), now: '2026-11-23T09:45', by: 'zoe' }
const desk = <RegisterPanel keeper="desk" sessionId="s1" isClass={false} />
const own = <DaySessions sessions={[session()]} label="Monday" narrow asking={begun} />

const rows: [string, ReactElement, RegExp, () => void][] = [
  [
    'a hold that is over',
    <HeldNow key="held" />,
    /^Book what is held ?: Ann Bell$/,
    () => {
      holds = []
    },
  ],
  [
    'a hold let go',
    <HeldNow key="held" />,
    /^Let go ?: Ann Bell$/,
    () => {
      holds = []
    },
  ],
  [
    'who is recorded',
    desk,
    /^Came ?: Ann Bell$/,
    () => {
      now = register({ entries: [entry({ outcome: 'TOO_LATE' })] })
    },
  ],
  [
    'who is there no more',
    desk,
    /^Came ?: Ann Bell$/,
    () => {
      now = register({ entries: [] })
    },
  ],
  [
    'what is put back',
    desk,
    /^Put back +Bo Carr’s appointment$/,
    () => {
      now = register()
    },
  ],
  [
    'who is recorded on the roster',
    own,
    /^Came ?: Ann Bell$/,
    () => {
      now = register({ entries: [] })
    },
  ],
]

it.each(rows)('%s: why it was refused outlives the row', async (_, page, button, others) => {
  afterwards = others
  now = register({ calledOff: [calledOff] })
  show(page)
  const press = await screen.findByRole('button', { name: button })
  await userEvent.click(press)
  await waitFor(() => expect(press).not.toBeInTheDocument())
  expect(screen.getByRole('alert')).toHaveTextContent(DETAIL)
})

it('what acts in a row needs somebody who keeps its refusal', async () => {
  const { OneTouch } = await import('./OneTouch')
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(() => show(<OneTouch keeper="desk" appointment="a1" patientName="Ann Bell" />)).toThrow(
    /KeptRefusals/,
  )
})
