import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { createQueries } from '../../api/queries'
import type { RecordedPractitioner } from '../../api/types'
import { PersonForm } from './PersonForm'

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

afterEach(() => vi.unstubAllGlobals())

it('saves over the version that was seen, not over one that came in behind what is typed', async () => {
  const seen: (string | null)[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    seen.push(request.headers.get('If-Match'))
    return Response.json({ record: { ...ann, version: 4 }, unsuited: [] })
  })
  const queries = createQueries()
  const form = (record: RecordedPractitioner) => (
    <QueryClientProvider client={queries}>
      <PersonForm record={record} sites={[]} onReload={() => undefined} />
    </QueryClientProvider>
  )
  const { rerender } = render(form(ann))
  rerender(form({ ...ann, version: 3, details: { ...ann.details, name: 'Anne' } }))

  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Saved.')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))

  await vi.waitFor(() => expect(seen).toEqual(['"1"', '"4"']))
})
