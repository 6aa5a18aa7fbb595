import { expect, it } from 'vitest'
import type { WeeklyWindow } from '../../api/types'
import { held, painted } from './paint'

const on = (from: string, to: string, day: WeeklyWindow['day'] = 'MONDAY'): WeeklyWindow => ({
  day,
  from,
  to,
})
const NINE = 540

it('joins what adjoins', () => {
  expect(painted([on('09:00', '09:30')], 'MONDAY', NINE + 30, NINE + 60, true)).toEqual([
    on('09:00', '10:00'),
  ])
})

it('fills the gap between two', () => {
  const both = [on('09:00', '09:30'), on('10:00', '11:00')]
  expect(painted(both, 'MONDAY', NINE + 30, NINE + 60, true)).toEqual([on('09:00', '11:00')])
})

it('cuts a hole, and leaves other days and odd minutes as they were', () => {
  const before = [on('08:45', '12:10'), on('09:00', '17:00', 'FRIDAY')]
  expect(painted(before, 'MONDAY', NINE, NINE + 30, false)).toEqual([
    on('09:00', '17:00', 'FRIDAY'),
    on('08:45', '09:00'),
    on('09:30', '12:10'),
  ])
})

it('tells a half hour that is held whole from one held in part', () => {
  const windows = [on('09:15', '10:00')]
  expect(held(windows, 'MONDAY', NINE, NINE + 30)).toBe('some')
  expect(held(windows, 'MONDAY', NINE + 30, NINE + 60)).toBe('all')
  expect(held(windows, 'TUESDAY', NINE + 30, NINE + 60)).toBe('none')
})
