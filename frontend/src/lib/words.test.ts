import { expect, it } from 'vitest'
import {
  count,
  days,
  folded,
  hours,
  inHours,
  list,
  nhsNumber,
  percent,
  points,
  sentenceCase,
  shortName,
} from './words'

it.each([
  [nhsNumber('9996146103'), '999 614 6103'],
  [nhsNumber('123'), '123'],
  [count(1, 'session'), '1 session'],
  [count(6500, 'session'), '6,500 sessions'],
  [count(0, 'class', 'classes'), '0 classes'],
  [percent(97.46), '97.5%'],
  [percent(null), 'not known'],
  [points(6.24), '6.2 percentage points'],
  [points(null), 'not known'],
  [hours(90), '1.5'],
  [inHours(90), '1.5 hours'],
  [inHours(61), '1 hour'],
  [days(1), '1 day'],
  [days(1.04), '1 day'],
  [days(12.34), '12.3 days'],
  [shortName('Viktor Ahmed'), 'Ahmed V'],
  [shortName('Viktor van den Berg'), 'van den Berg V'],
  [shortName('Cher'), 'Cher'],
  [sentenceCase('SPORTS_THERAPIST'), 'Sports therapist'],
  [list([]), ''],
  [list([9]), '9'],
  [list([8, 9, 10]), '8, 9 and 10'],
  [folded('Zoë'), 'zoe'],
])('%s', (written, expected) => {
  expect(written).toBe(expected)
})
