import { describe, expect, it } from 'vitest'
import { once } from './once'
import { ProblemError } from './problem'

async function keyOf(wish: unknown, outcome: 'answer' | 'lost' | 'refusal'): Promise<string> {
  let key = ''
  await once(wish, (headers) => {
    key = headers['Idempotency-Key']
    if (outcome === 'answer') return Promise.resolve('done')
    return Promise.reject(
      outcome === 'lost' ? new TypeError('Failed to fetch') : new ProblemError({ kind: 'not-allowed' }),
    )
  }).catch(() => undefined)
  return key
}

describe('a wish', () => {
  it('keeps its key while nobody knows what became of it', async () => {
    const first = await keyOf({ book: 'a' }, 'lost')
    expect(first).toMatch(/^[0-9a-f]{32}$/)
    expect(await keyOf({ book: 'a' }, 'answer')).toBe(first)
  })

  it.each(['answer', 'refusal'] as const)('is another after an %s', async (outcome) => {
    const first = await keyOf({ book: 'b' }, outcome)
    expect(await keyOf({ book: 'b' }, 'answer')).not.toBe(first)
  })

  it('has another key than another wish', async () => {
    const first = await keyOf({ book: 'c' }, 'lost')
    expect(await keyOf({ book: 'd' }, 'lost')).not.toBe(first)
  })
})
