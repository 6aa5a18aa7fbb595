import { expect, it } from 'vitest'
import { missing } from './ContactWays'

it.each([
  ['EMAIL', null, '01632 960123', 'Enter your e-mail address'],
  ['EMAIL', 'ann@example.org', null, ''],
  ['TEXT', 'ann@example.org', ' ', 'Enter your telephone number'],
  ['TELEPHONE', null, null, 'Enter your telephone number'],
  ['TELEPHONE', null, '01632 960123', ''],
  ['LETTER', null, null, ''],
] as const)('%s with e-mail %s and telephone %s', (notices, email, telephone, expected) => {
  expect(missing({ notices, email, telephone })).toBe(expected)
})
