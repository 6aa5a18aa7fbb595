import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { type LastAct, lastActKey, useLastAct } from './desk'
import type { RecordKind } from './kinds'
import { createQueries } from './queries'
import { useSaveRecord } from './records'

type Named = { name: string }

function never(): Promise<never> {
  return Promise.reject(new Error('Not asked in this test'))
}

const people: RecordKind<Named> = {
  name: 'patients',
  one: never,
  add: never,
  edit: async (id, version, details) => ({
    record: { id, externalId: id, version: version + 1, details },
    unsuited: [],
  }),
  remove: never,
  restore: never,
}

function started() {
  const queries = createQueries()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  )
  return { queries, wrapper }
}

it('makes everything that was read of a record’s subject old, but not the record that was just saved', async () => {
  const { queries, wrapper } = started()
  for (const key of [['patients', 'p1'], ['care', 'p1'], ['sites', 'p1'], ['patients', 'all'], ['week']]) {
    queries.setQueryData(key, 'read before')
  }
  const { result } = renderHook(() => useSaveRecord(people), { wrapper })
  await act(() => result.current.mutateAsync({ seen: { id: 'p1', version: 1 }, details: { name: 'Ann' } }))
  const isOld = (...key: string[]) => queries.getQueryState(key)?.isInvalidated
  expect(isOld('patients', 'p1')).toBe(false)
  expect(isOld('care', 'p1')).toBe(true)
  expect(isOld('sites', 'p1')).toBe(true)
  expect(isOld('patients', 'all')).toBe(true)
  expect(isOld('week')).toBe(true)
})

it('keeps the way back from the last act, whatever is read anew', async () => {
  const { queries, wrapper } = started()
  const last: LastAct = { text: 'Ann Bell: came.', acted: null, undo: { kind: 'put-back', appointment: 'a' } }
  queries.setQueryData<LastAct>(lastActKey, last)
  const { result } = renderHook(() => useLastAct(), { wrapper })
  await act(() => queries.invalidateQueries())
  await act(() => queries.refetchQueries())
  expect(result.current.last).toEqual(last)
})
