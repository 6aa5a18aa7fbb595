// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetCopies, forgetOldCopies, keepCopy, orLastCopy, readCopy } from './lastCopy'

const gone = () => Promise.reject(new TypeError('Failed to fetch'))
const never = () => false

describe('the last copy', () => {
  beforeEach(() => localStorage.clear())

  it('stands in for what cannot be read any more', async () => {
    expect(await orLastCopy('week', never, () => Promise.resolve('a week'))).toBe('a week')
    expect(await orLastCopy('week', never, gone)).toBe('a week')
  })

  it('stands in for nothing else, and not for a refusal', async () => {
    keepCopy('week', 'a week')
    await expect(orLastCopy('another', never, gone)).rejects.toThrow('Failed to fetch')
    await expect(orLastCopy('week', () => true, gone)).rejects.toThrow('Failed to fetch')
  })

  it('is kept for twelve hours and no longer', () => {
    const noon = Date.parse('2026-11-30T12:00:00Z')
    keepCopy('week', 'a week', noon)
    expect(readCopy('week', noon + 12 * 3_600_000)?.value).toBe('a week')
    expect(readCopy('week', noon + 12 * 3_600_000 + 1)).toBeUndefined()
    expect(localStorage).toHaveLength(0)
  })

  it('goes when it is too old, though nobody asks for it', () => {
    const noon = Date.parse('2026-11-30T12:00:00Z')
    keepCopy('week', 'a week', noon)
    keepCopy('register', 'a register', noon + 3_600_000)
    forgetOldCopies(noon + 12.5 * 3_600_000)
    expect(Object.keys(localStorage)).toEqual(['last-copy register'])
  })

  it('is forgotten, and nothing else with it', () => {
    keepCopy('week', 'a week')
    localStorage.setItem('other', 'kept')
    forgetCopies()
    expect(readCopy('week')).toBeUndefined()
    expect(localStorage.getItem('other')).toBe('kept')
  })
})
