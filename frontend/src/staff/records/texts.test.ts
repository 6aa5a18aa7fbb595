import { expect, it } from 'vitest'
import { dayOf, orNone, replaced, trimmed, wholeNumber, without } from './texts'

it('knows an empty field from a filled one', () => {
  expect(orNone('  ')).toBeNull()
  expect(orNone('a')).toBe('a')
})

it('leaves the space that comes before the next word', () => {
  expect(orNone('after ')).toBe('after ')
})

it('takes the spaces around every text off, and changes nothing else', () => {
  expect(
    trimmed({ name: ' Ann Bell ', none: null, count: 3, is: true, rows: [{ reason: 'a b ' }, 'c '] }),
  ).toEqual({ name: 'Ann Bell', none: null, count: 3, is: true, rows: [{ reason: 'a b' }, 'c'] })
})

it('puts one item in the place of another, or takes it out', () => {
  expect(replaced(['a', 'b'], 1, 'c')).toEqual(['a', 'c'])
  expect(without(['a', 'b'], 0)).toEqual(['b'])
})

it('takes Monday for a day it does not know', () => {
  expect(dayOf('FRIDAY')).toBe('FRIDAY')
  expect(dayOf('')).toBe('MONDAY')
})

it('reads a number, or that there is none', () => {
  expect(wholeNumber('420')).toBe(420)
  expect(wholeNumber('')).toBeNull()
  expect(wholeNumber('many')).toBeNull()
})
