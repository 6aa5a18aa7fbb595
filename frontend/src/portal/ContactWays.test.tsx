import { expect, it } from 'vitest'
import { faultWords, missing } from './ContactWays'

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

it.each([
  ['contact.telephone', 'Telephone: Enter it anew.'],
  ['contact.email', 'E-mail: Enter it anew.'],
  ['contact.language', 'Language: Enter it anew.'],
  ['contact.notices', 'Enter it anew.'],
])('a fault at %s names its field', (path, expected) => {
  expect(faultWords({ path, message: 'Enter it anew.' })).toBe(expected)
})
