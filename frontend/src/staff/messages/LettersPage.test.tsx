import { QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueries } from '../../api/queries'
import type { LetterToPost } from '../../api/types'
import LettersPage from './LettersPage'

function letter(patientName: string, seen = 'v1'): LetterToPost {
  return {
    patient: patientName,
    patientName,
    address: '12 High Street',
    language: 'en',
    subject: 'Your appointments',
    body: `Dear ${patientName}`,
    notices: [{ id: `notice of ${patientName}`, seen }],
  }
}

const server: { letters: LetterToPost[]; told: string[]; refuses: string } = {
  letters: [],
  told: [],
  refuses: '',
}

async function answer({ url, method }: Request): Promise<Response> {
  const path = decodeURIComponent(new URL(url).pathname)
  if (path === '/api/notices/letters') return Response.json(server.letters)
  if (method !== 'POST') return Response.json({ name: 'Northgate' })
  const whose = path.replace('/api/notices/notice of ', '').replace('/told', '')
  if (whose === server.refuses) {
    return Response.json({ title: 'No', detail: 'Something else is to be told by now.' }, { status: 409 })
  }
  server.told.push(whose)
  server.letters = server.letters.filter(({ patientName }) => patientName !== whose)
  return Response.json({})
}

beforeEach(() => {
  Object.assign(server, { letters: [letter('Ann'), letter('Bo')], told: [], refuses: '' })
  vi.stubGlobal('fetch', answer)
  vi.stubGlobal('print', vi.fn())
})

afterEach(() => vi.unstubAllGlobals())

async function print() {
  const queries = createQueries()
  render(
    <QueryClientProvider client={queries}>
      <MemoryRouter>
        <LettersPage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  const press = await screen.findByRole('button', { name: 'Print' })
  expect(screen.queryByRole('button', { name: /printed and posted/ })).toBeNull()
  await userEvent.click(press)
  return async (letters: LetterToPost[]) => {
    server.letters = letters
    await act(() => queries.invalidateQueries())
  }
}

it('ticks off what was printed, and not what came meanwhile', async () => {
  const comesMeanwhile = await print()
  await comesMeanwhile([...server.letters, letter('Cy')])
  expect(await screen.findByText('1 letter not printed yet.')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '2 letters are printed and posted' }))
  expect(await screen.findByText(/^1 letter, one A4 page/)).toBeInTheDocument()
  expect(server.told).toEqual(['Ann', 'Bo'])
  expect(screen.queryByRole('button', { name: /printed and posted/ })).toBeNull()
})

it('takes a letter that says something else by now for one that is not printed', async () => {
  const comesMeanwhile = await print()
  await comesMeanwhile([letter('Ann', 'v2'), letter('Bo')])
  await userEvent.click(await screen.findByRole('button', { name: '1 letter is printed and posted' }))
  expect(server.told).toEqual(['Bo'])
})

it('says how many were ticked off before one was refused', async () => {
  await print()
  server.refuses = 'Bo'
  await userEvent.click(await screen.findByRole('button', { name: /printed and posted/ }))
  expect(await screen.findByRole('alert')).toHaveTextContent(
    '1 letter was ticked off. The next could not be: Something else is to be told by now.',
  )
})
