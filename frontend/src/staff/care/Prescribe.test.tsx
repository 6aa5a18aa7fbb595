import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { clinic } from '../../../tests/e2e/support/answers'
import { care } from '../../../tests/e2e/support/desk'
import { createQueries } from '../../api/queries'
import type { PrescribingObjection } from '../../api/types'
import { Prescribe } from './Prescribe'

const gate: PrescribingObjection = {
  rule: 'pain-too-recent',
  text: 'The pain has lasted for less than six weeks.',
  source: 'NICE CG88, 1.1',
  mayBeOverridden: true,
}

afterEach(() => vi.unstubAllGlobals())

/** The form; what was asked and what was prescribed. Objected to is a course of more than two sessions. */
function open(objection: PrescribingObjection) {
  const checked: unknown[] = []
  const prescribed: unknown[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const body: { sessions: number } = await request.json()
    if (request.url.endsWith('/check')) {
      checked.push(body)
      return Response.json(body.sessions > 2 ? [objection] : [])
    }
    prescribed.push(body)
    return Response.json({ id: 'k9' })
  })
  const [referral] = care.referrals
  if (referral === undefined) throw new Error('There is no referral to prescribe on.')
  render(
    <QueryClientProvider client={createQueries()}>
      <Prescribe
        referral={referral}
        patientName="Ann Bell"
        treatments={clinic.treatments}
        today="2026-11-24"
        onDone={() => undefined}
      />
    </QueryClientProvider>,
  )
  return { checked, prescribed }
}

async function sessions(text: string) {
  const field = screen.getByLabelText('Sessions')
  await userEvent.clear(field)
  await userEvent.type(field, text)
}

const prescribe = () => screen.getByRole('button', { name: 'Prescribe' })

it('says while one types what the guideline says against it, and wants a clinician’s reason', async () => {
  const { checked, prescribed } = open(gate)
  expect(await screen.findByText(gate.text)).toBeInTheDocument()
  expect(screen.getByText(gate.source)).toBeInTheDocument()
  expect(checked).toHaveLength(1)
  await userEvent.click(prescribe())
  expect(screen.getByText('Enter why it is prescribed all the same')).toBeInTheDocument()
  expect(prescribed).toEqual([])
  await userEvent.type(screen.getByLabelText(/^A clinician’s reason/), 'Agreed with the team')
  await userEvent.click(prescribe())
  await vi.waitFor(() => expect(prescribed).toMatchObject([{ overrideReason: 'Agreed with the team' }]))
})

it('goes by the course as it is now, not as it was before', async () => {
  const { prescribed } = open(gate)
  await screen.findByText(gate.text)
  await sessions('2')
  await vi.waitFor(() => expect(screen.queryByText(gate.text)).toBeNull())
  expect(screen.queryByLabelText(/^A clinician’s reason/)).toBeNull()
  await userEvent.click(prescribe())
  await vi.waitFor(() => expect(prescribed).toMatchObject([{ sessions: 2, overrideReason: null }]))
})

it('offers nothing to prescribe where no clinician may decide otherwise', async () => {
  open({ ...gate, mayBeOverridden: false })
  expect(await screen.findByText('It cannot be prescribed like this.')).toBeInTheDocument()
  expect(prescribe()).toBeDisabled()
})

it('says the limit while one types, and asks nothing about what is past it', async () => {
  const { checked } = open(gate)
  await screen.findByText(gate.text)
  const before = checked.length
  await sessions('99')
  expect(screen.getByText(/^Enter a number from 1 to \d+$/)).toBeInTheDocument()
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(checked.slice(before).every((one) => JSON.stringify(one).includes('"sessions":9,'))).toBe(true)
})
