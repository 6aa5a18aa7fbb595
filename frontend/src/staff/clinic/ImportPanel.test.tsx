import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { createQueries } from '../../api/queries'
import { ImportPanel } from './ImportPanel'

const counts = { sites: 1, rooms: 2, practitioners: 3, patients: 40, courses: 44, sessionsOwed: 300 }

function answering(...answers: [status: number, body: object][]) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url).search)
    const [status, body] = answers.shift() ?? [500, {}]
    return Response.json(body, { status })
  })
  return asked
}

async function importFile() {
  render(
    <QueryClientProvider client={createQueries()}>
      <ImportPanel title="Import your clinic">A bundle.</ImportPanel>
    </QueryClientProvider>,
  )
  await userEvent.upload(screen.getByLabelText('Clinic bundle file'), new File(['{}'], 'clinic.json'))
  await userEvent.click(screen.getByRole('button', { name: 'Import' }))
}

it('says what was taken in', async () => {
  answering([200, { name: 'Northgate', counts }])
  await importFile()
  expect(
    await screen.findByText('Northgate was imported: 44 courses with 300 sessions to plan.'),
  ).toBeVisible()
})

it('asks for a file first', async () => {
  render(
    <QueryClientProvider client={createQueries()}>
      <ImportPanel title="Import your clinic">A bundle.</ImportPanel>
    </QueryClientProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Import' }))
  expect(screen.getByRole('link', { name: 'Choose a file' })).toBeVisible()
})

it('gives up promised appointments only when told to', async () => {
  const detail = 'The file leaves out 3 appointments.'
  const asked = answering(
    [409, { type: '/problems/promises-dropped', detail }],
    [200, { name: 'Northgate', counts }],
  )
  await importFile()
  expect(await screen.findByRole('link', { name: detail })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Import and give up these appointments' }))
  expect(await screen.findByText(/Northgate was imported/)).toBeVisible()
  expect(asked).toEqual(['?replacing=false', '?replacing=true'])
})
