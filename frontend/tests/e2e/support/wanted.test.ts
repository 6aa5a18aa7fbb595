import { expect, it } from 'vitest'
import { faultsOf } from './wanted'

const mark = { appointment: 'a', outcome: 'ATTENDED', seen: 'BOOKED', reason: null }

it('takes what the description asks for', () => {
  expect(faultsOf('POST', '/api/appointments/outcomes', { marks: [mark] })).toEqual([])
  expect(faultsOf('POST', '/api/courses/k1/pause', undefined)).toEqual([])
  expect(faultsOf('POST', '/api/clinic/import', { anything: 1 })).toEqual([])
})

it.each([
  [{}, ['marks is missing']],
  [{ marks: [{ ...mark, seen: undefined }] }, ['marks[0].seen is missing']],
  [{ marks: [{ ...mark, outcome: 'CAME' }] }, ['marks[0].outcome is "CAME"']],
  [{ marks: [mark], other: 1 }, ['other is not known']],
  [undefined, ['there is no body']],
])('names what is wrong with %j', (body, faults) => {
  expect(faultsOf('POST', '/api/roster/outcomes', body)).toEqual(faults)
})
