import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import { practitioners } from '../../api/kinds'
import { createQueries } from '../../api/queries'
import type { RecordedPractitioner } from '../../api/types'
import { PersonFields } from '../people/PersonFields'
import { RecordForm } from './RecordForm'
import { practitionerWords } from './recordWords'
import { useRecordForm } from './useRecordForm'

const ann: RecordedPractitioner = {
  id: '00000000-0000-4000-8000-000000000001',
  externalId: 'p1',
  version: 1,
  details: {
    name: 'Ann',
    profession: 'PHYSIOTHERAPIST',
    registration: null,
    skills: [],
    gender: null,
    workingHours: [],
    leave: [],
    awayDuring: [],
    maxClinicalMinutesPerDay: null,
  },
}

function Person({ record }: { record: RecordedPractitioner }) {
  const form = useRecordForm(practitioners, { record })
  return (
    <RecordForm form={form} words={practitionerWords([])}>
      <PersonFields form={form} sites={[]} />
    </RecordForm>
  )
}

afterEach(() => vi.unstubAllGlobals())

it('saves over the version that was seen, not over one that came in behind what is typed', async () => {
  const seen: (string | null)[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') return Response.json([])
    seen.push(request.headers.get('If-Match'))
    return Response.json({ record: { ...ann, version: 4 }, unsuited: [] })
  })
  const queries = createQueries()
  const form = (record: RecordedPractitioner) => (
    <QueryClientProvider client={queries}>
      <MemoryRouter>
        <Person record={record} />
      </MemoryRouter>
    </QueryClientProvider>
  )
  const { rerender } = render(form(ann))
  rerender(form({ ...ann, version: 3, details: { ...ann.details, name: 'Anne' } }))

  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Saved.')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))

  await vi.waitFor(() => expect(seen).toEqual(['"1"', '"4"']))
})

function answering(answers: { status: number; body: unknown }[], theirs: RecordedPractitioner) {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') {
      return Response.json(request.url.endsWith(ann.id) ? theirs : [])
    }
    sent.push(await request.json())
    const next = answers.shift()
    return Response.json(next?.body, { status: next?.status ?? 500 })
  })
  return sent
}

function open() {
  render(
    <QueryClientProvider client={createQueries()}>
      <MemoryRouter>
        <Person record={ann} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

it('shows what somebody else changed, and keeps what was typed', async () => {
  const theirs = { ...ann, version: 2, details: { ...ann.details, gender: 'FEMALE' } }
  const sent = answering(
    [
      { status: 412, body: { type: '/problems/changed-meanwhile' } },
      { status: 200, body: { record: { ...theirs, version: 3 }, unsuited: [] } },
    ],
    theirs,
  )
  open()
  await userEvent.type(screen.getByLabelText('Name'), ' Lee')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByRole('row', { name: /Gender FEMALE nothing/ })

  await userEvent.click(screen.getByRole('button', { name: /Keep my changes/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Saved.')

  expect(sent.at(-1)).toMatchObject({ name: 'Ann Lee', gender: 'FEMALE' })
})

it('puts a fault beside its field, and a way to it on top', async () => {
  answering(
    [
      {
        status: 422,
        body: { type: '/problems/fields-refused', faults: [{ path: 'name', message: 'Enter something.' }] },
      },
    ],
    ann,
  )
  open()
  await userEvent.clear(screen.getByLabelText('Name'))
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))

  expect(await screen.findByRole('link', { name: 'Name: Enter something.' })).toHaveAttribute(
    'href',
    '#field-name',
  )
  expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('Enter something.')
})
