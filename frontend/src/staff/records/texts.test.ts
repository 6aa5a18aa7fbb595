import { expect, it } from 'vitest'
import { asLine, dayOf, fromLine, orNone, replaced, without } from './texts'

it('reads a line of codes as it writes one', () => {
  expect(fromLine(asLine(['GYM', 'STEP_FREE']))).toEqual(['GYM', 'STEP_FREE'])
  expect(fromLine(' GYM ,, STEP_FREE,')).toEqual(['GYM', 'STEP_FREE'])
  expect(fromLine('')).toEqual([])
})

it('knows an empty field from a filled one', () => {
  expect(orNone('  ')).toBeNull()
  expect(orNone(' a ')).toBe('a')
})

it('puts one item in the place of another, or takes it out', () => {
  expect(replaced(['a', 'b'], 1, 'c')).toEqual(['a', 'c'])
  expect(without(['a', 'b'], 0)).toEqual(['b'])
})

it('takes Monday for a day it does not know', () => {
  expect(dayOf('FRIDAY')).toBe('FRIDAY')
  expect(dayOf('')).toBe('MONDAY')
})
