import { expect, it } from 'vitest'
import { ProblemError, readProblem } from '../api/problem'
import { NOT_KNOWN, problemInWords, unreadInWords } from './problemWords'

function refused(status: number, body: unknown): string {
  return problemInWords(new ProblemError(readProblem(status, body), status), 'It could not be saved.')
}

it('says every field that was refused', () => {
  const faults = [
    { path: 'reason', value: '', message: 'must not be empty' },
    { path: 'places[1].time', value: '', message: 'is not a time.' },
  ]
  expect(refused(422, { type: '/problems/fields-refused', faults })).toBe(
    'Nothing was saved. Reason: must not be empty. Places 2, time: is not a time.',
  )
})

it.each([
  [
    'the server’s own reason',
    409,
    { type: '/problems/has-begun', title: 'Begun', detail: 'It has begun.' },
    'It has begun.',
  ],
  [
    'its title where there is no reason',
    409,
    { type: '/problems/has-begun', title: 'It has begun' },
    'It has begun',
  ],
  [
    'a broken promise',
    409,
    { type: '/problems/promise-broken', detail: 'The room is taken.' },
    'The room is taken.',
  ],
  ['a refusal without a reason', 409, { type: '/problems/promise-broken' }, 'It could not be saved.'],
  [
    'somebody who was faster',
    412,
    { type: '/problems/changed-meanwhile' },
    'Somebody else has changed this since you opened it. Nothing was saved. Load the page again.',
  ],
  ['a refusal that nobody knows', 409, {}, 'Sorry, there is a problem with the service'],
])('says %s', (_, status, body, words) => {
  expect(refused(status, body)).toBe(words)
})

it.each([
  ['the network went', new TypeError('Failed to fetch')],
  ['a gateway stood alone', new ProblemError(readProblem(502, '<html>'), 502)],
  ['the server failed', new ProblemError(readProblem(500, {}), 500)],
])('says nothing of what was done when %s', (_, error) => {
  expect(problemInWords(error)).toBe(NOT_KNOWN)
  expect(problemInWords(error, 'It could not be saved. Nothing has changed.')).toBe(NOT_KNOWN)
  expect(unreadInWords(error, 'It could not be looked up.')).toBe('It could not be looked up.')
})

it('leaves the word to a failing server that has one', () => {
  expect(refused(503, { detail: 'The database is being moved.' })).toBe('The database is being moved.')
})
