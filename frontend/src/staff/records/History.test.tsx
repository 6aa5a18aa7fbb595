import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { createQueries } from '../../api/queries'
import type { PastAct } from '../../api/types'
import { History } from './History'

const renamed: PastAct = {
  id: 40,
  at: '2026-11-30T14:05',
  by: 'Ada',
  role: 'Administrator',
  why: null,
  what: 'CHANGED',
  changes: [
    { field: 'Family name', was: 'Marsh', became: 'Moor' },
    { field: 'Telephone', was: null, became: '020 7946 0000' },
    { field: 'Address', was: '1 High Street', became: null },
  ],
}

const imported: PastAct = {
  id: 3,
  at: '2026-11-02T09:00',
  by: 'Demonstration start',
  role: null,
  why: 'A file was imported',
  what: 'ADDED',
  changes: [{ field: 'Family name', was: null, became: 'Marsh' }],
}

afterEach(() => vi.unstubAllGlobals())

function answering(answer: (url: URL) => Response) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url)
    asked.push(url.pathname + url.search)
    return answer(url)
  })
  render(
    <QueryClientProvider client={createQueries()}>
      <History kind="patients" id="p1" />
    </QueryClientProvider>,
  )
  return asked
}

async function open() {
  await userEvent.click(screen.getByText('History'))
}

it('asks for nothing before somebody opens it, and for older changes when somebody wants them', async () => {
  const asked = answering((url) =>
    Response.json(
      url.searchParams.has('before') ? { acts: [imported], more: null } : { acts: [renamed], more: 40 },
    ),
  )
  expect(asked).toEqual([])
  await open()
  const newest = (await screen.findByRole('rowheader', { name: '30 November 2026, 2:05pm' })).closest('tr')
  if (newest === null) throw new Error('a row header outside of a row')
  expect(within(newest).getByText('Ada (administrator)')).toBeVisible()
  expect(within(newest).getByText('Family name: Marsh → Moor')).toBeVisible()
  expect(within(newest).getByText('Telephone: nothing → 020 7946 0000')).toBeVisible()
  expect(within(newest).getByText('Address: 1 High Street → nothing')).toBeVisible()

  await userEvent.click(screen.getByRole('button', { name: 'Show older changes' }))
  expect(await screen.findByText('A file was imported')).toBeVisible()
  expect(screen.getByText('Family name: Marsh')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Show older changes' })).toBeNull()
  expect(asked).toEqual(['/api/history/patients/p1', '/api/history/patients/p1?before=40'])
})

it('says so where nothing was changed', async () => {
  answering(() => Response.json({ acts: [], more: null }))
  await open()
  expect(await screen.findByText('Nothing has been changed since changes are written down.')).toBeVisible()
})

it('says so where it could not be read, and asks again', async () => {
  let broken = true
  answering(() =>
    broken ? new Response(null, { status: 500 }) : Response.json({ acts: [renamed], more: null }),
  )
  await open()
  const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 10_000 })
  broken = false
  await userEvent.click(again)
  expect(await screen.findByText('Ada (administrator)')).toBeVisible()
}, 20_000)
