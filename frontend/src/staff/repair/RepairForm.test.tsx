import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createQueries } from '../../api/queries'
import { useRepair } from '../../api/repair'
import { RepairForm } from './RepairForm'
import { choices, patientChoice } from './repair.fixture'

function Form() {
  return <RepairForm choices={choices} about="practitioner" repair={useRepair()} />
}

function show() {
  render(
    <QueryClientProvider client={createQueries()}>
      <Form />
    </QueryClientProvider>,
  )
}

const add = () => userEvent.click(screen.getByRole('button', { name: /^Add something else/ }))
const workOut = () => userEvent.click(screen.getByRole('button', { name: 'Work out the changes' }))

function refusing(faults: object[]) {
  return vi.fn(async (_: Request) =>
    Response.json({ type: '/problems/changes-refused', title: 'That cannot be', faults }, { status: 422 }),
  )
}

describe('what has happened', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is one thing at first, which cannot be taken out', () => {
    show()
    expect(screen.getByRole('group', { name: 'What has happened' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull()
  })

  it('may be several things, each with its own faults', async () => {
    const fetched = vi.fn()
    vi.stubGlobal('fetch', fetched)
    show()
    await add()
    const second = within(screen.getByRole('group', { name: '2 of 2' }))
    await userEvent.selectOptions(second.getByLabelText('What has happened?'), 'A whole site is closed')
    await workOut()
    expect(screen.getByRole('link', { name: '1 of 2: Choose who is away' })).toBeVisible()
    expect(screen.getByRole('link', { name: '2 of 2: Choose the site' })).toBeVisible()
    expect(second.getByLabelText('Which site?')).toHaveAccessibleDescription('Choose the site')
    expect(second.queryByText('Choose who is away')).toBeNull()
    expect(fetched).not.toHaveBeenCalled()
  })

  it('is taken out with its faults, and the rest stays as it was entered', async () => {
    show()
    await userEvent.selectOptions(screen.getByLabelText('Who is away?'), 'p1')
    await add()
    await workOut()
    await userEvent.click(screen.getByRole('button', { name: /^Remove 2 of 2/ }))
    expect(screen.queryByText('Choose who is away')).toBeNull()
    expect(screen.getByLabelText('Who is away?')).toHaveValue('p1')
    expect(screen.getByRole('button', { name: /^Add something else/ })).toHaveFocus()
  })

  it('stays as it was entered when the server refuses it, with the fault beside the field', async () => {
    const fault = { path: 'practitionersOnLeave[0].to', value: '"2026-12-01"', message: 'has passed' }
    vi.stubGlobal('fetch', refusing([fault]))
    show()
    await userEvent.selectOptions(screen.getByLabelText('Who is away?'), 'p1')
    await userEvent.type(screen.getByLabelText('First day'), '2026-12-01')
    await workOut()
    expect(await screen.findByText(/^That cannot be: 1 fault/)).toBeVisible()
    expect(screen.getByLabelText('Last day')).toHaveAccessibleDescription('Has passed (found "2026-12-01")')
    expect(screen.getByLabelText('Who is away?')).toHaveValue('p1')
    expect(screen.getByLabelText('First day')).toHaveValue('2026-12-01')
    expect(screen.queryByRole('table', { name: 'What to put right' })).toBeNull()
  })

  it('is nothing new only where it is nothing else', async () => {
    show()
    await add()
    const kinds = within(screen.getAllByLabelText('What has happened?')[0] ?? document.body)
    expect(kinds.queryByRole('option', { name: /^Nothing new/ })).toBeNull()
  })
})

describe('whom it has happened to', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is looked for by the server, and what is typed stands in no address', async () => {
    const fetched = vi.fn(async (_: Request) => Response.json({ patients: [patientChoice()], more: false }))
    vi.stubGlobal('fetch', fetched)
    show()
    await userEvent.selectOptions(screen.getByLabelText('What has happened?'), 'patient')
    await userEvent.type(screen.getByLabelText('Find the patient'), 'bell')
    await userEvent.click(await screen.findByRole('radio', { name: /^Ann Bell.*943 476 5919/ }))
    expect(screen.getByRole('radio', { name: /^Ann Bell/ })).toBeChecked()
    const request = fetched.mock.calls[0]?.[0]
    expect(new URL(request?.url ?? '').pathname).toBe('/api/repairs/patients/search')
    expect(await request?.json()).toEqual({ wanted: 'bell' })
  })
})
