import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { me } from '../../../tests/e2e/support/answers'
import { createQueries } from '../../api/queries'
import { Search } from './SearchDialog'

const PEOPLE = [
  { id: 'ann', name: 'Ann Bell' },
  { id: 'anna', name: 'Anna Cole' },
]

let refusesPatients = false
let asked: string[] = []

beforeEach(() => {
  refusesPatients = false
  asked = []
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url).pathname)
    if (request.method === 'GET') return Response.json([])
    if (refusesPatients) return Response.json({ title: 'Broken' }, { status: 500 })
    const { words }: { words: string } = await request.json()
    return Response.json(
      PEOPLE.filter(({ name }) => name.toLowerCase().includes(words)).map((one) => ({
        ...one,
        nhsNumber: null,
        dateOfBirth: '1970-01-01',
      })),
    )
  })
})

afterEach(() => vi.unstubAllGlobals())

function Where() {
  return <p>At {useLocation().pathname}</p>
}

async function search(who: keyof typeof me = 'ADMINISTRATOR') {
  const queries = createQueries()
  queries.setQueryData(['me'], me[who])
  render(
    <QueryClientProvider client={queries}>
      <MemoryRouter>
        <Search />
        <Where />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Search' }))
  return screen.getByRole('searchbox')
}

describe('Enter', () => {
  it('opens what the words that were typed find, not what those before them found', async () => {
    const box = await search()
    await userEvent.type(box, 'ann')
    expect(await screen.findByRole('button', { name: /^Ann Bell/ })).toBeInTheDocument()
    await userEvent.type(box, 'a{Enter}')
    expect(await screen.findByText('At /patients/anna')).toBeInTheDocument()
  })

  it('is forgotten when the words change', async () => {
    const box = await search()
    await userEvent.type(box, 'nobody{Enter}')
    await userEvent.clear(box)
    await userEvent.type(box, 'ann')
    expect(await screen.findByText('2 results.')).toBeInTheDocument()
    expect(screen.getByText('At /')).toBeInTheDocument()
  })
})

it('says so when patients cannot be looked for, and looks again', async () => {
  refusesPatients = true
  const box = await search()
  await userEvent.type(box, 'ann')
  expect(await screen.findByRole('alert')).toHaveTextContent('Not everything could be looked through.')
  expect(screen.queryByText('Nothing is found.')).toBeNull()
  refusesPatients = false
  await userEvent.click(screen.getByRole('button', { name: 'Look again' }))
  expect(await screen.findByText('2 results.')).toBeInTheDocument()
})

it.each([
  ['ADMINISTRATOR', 'Find a patient, practitioner, site, room or treatment', 5],
  ['CLERK', 'Find a patient, practitioner, site or room', 4],
  ['CLINICIAN', 'Find a patient', 1],
] as const)('offers %s what they may open, and asks for nothing else', async (who, label, kinds) => {
  await userEvent.type(await search(who), 'ann')
  expect(screen.getByLabelText(label)).toHaveValue('ann')
  expect(await screen.findByText('2 results.')).toBeInTheDocument()
  expect(new Set(asked).size).toBe(kinds)
})
