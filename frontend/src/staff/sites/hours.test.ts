import { expect, it } from 'vitest'
import type { WeeklyWindow } from '../../api/types'
import { weekInWords, workingWeek } from './hours'

const on = (day: WeeklyWindow['day'], from: string, to: string): WeeklyWindow => ({ day, from, to })

it('joins days of the same hours', () => {
  expect(weekInWords(workingWeek())).toBe('Open Monday to Friday 9am to 5pm.')
})

it('names days of other hours, and both halves of a day', () => {
  expect(
    weekInWords([
      on('MONDAY', '13:00', '18:00'),
      on('MONDAY', '08:00', '12:00'),
      on('TUESDAY', '08:00', '18:00'),
      on('THURSDAY', '08:00', '18:00'),
    ]),
  ).toBe('Open Monday 8am to midday and 1pm to 6pm, Tuesday 8am to 6pm, Thursday 8am to 6pm.')
})

it('says so where a site never opens', () => {
  expect(weekInWords([])).toBe('Not open on any day yet.')
})
