import { describe, expect, it } from 'vitest'
import { once } from './once'
import { ProblemError } from './problem'

const failures = {
  lost: new TypeError('Failed to fetch'),
  refusal: new ProblemError({ kind: 'not-allowed' }, 403),
  outage: new ProblemError(
    { kind: 'other', title: 'Down', detail: 'It is not known whether it was done.' },
    503,
  ),
  gateway: new ProblemError({ kind: 'other', title: 'Bad gateway', detail: '' }, 502),
  underWay: new ProblemError({ kind: 'still-under-way', detail: '' }, 409),
  signedOut: new ProblemError({ kind: 'not-signed-in' }, 401),
}

async function keyOf(wish: unknown, outcome: 'answer' | keyof typeof failures): Promise<string> {
  let key = ''
  await once(wish, (headers) => {
    key = headers['Idempotency-Key']
    if (outcome === 'answer') return Promise.resolve('done')
    return Promise.reject(failures[outcome])
  }).catch(() => undefined)
  return key
}

describe('a wish', () => {
  it.each(['lost', 'outage', 'gateway', 'underWay', 'signedOut'] as const)(
    'keeps its key while nobody knows what became of it: %s',
    async (failure) => {
      const wish = { book: failure }
      const first = await keyOf(wish, failure)
      expect(first).toMatch(/^[0-9a-f]{32}$/)
      expect(await keyOf(wish, 'answer')).toBe(first)
    },
  )

  it.each(['answer', 'refusal'] as const)('is another after an %s', async (outcome) => {
    const first = await keyOf({ book: 'b' }, outcome)
    expect(await keyOf({ book: 'b' }, 'answer')).not.toBe(first)
  })

  it('has another key than another wish', async () => {
    const first = await keyOf({ book: 'c' }, 'lost')
    expect(await keyOf({ book: 'd' }, 'lost')).not.toBe(first)
  })
})
