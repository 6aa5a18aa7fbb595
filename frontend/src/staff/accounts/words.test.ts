import { describe, expect, it } from 'vitest'
import { mina, sam, tess } from '../../../tests/e2e/support/accounts'
import { found, proposedUsername, rolesInWords, stateInWords } from './words'

const all = [mina, sam, tess]

describe('accounts that are looked for', () => {
  it.each([
    ['cast', [mina]],
    ['CLERK', [mina]],
    ['eleri', [tess]],
    ['okafor sam', [sam]],
    ['', [mina, sam]],
    ['nobody', []],
  ])('%s', (typed, expected) => {
    expect(found(all, typed, typed === 'eleri')).toEqual(expected)
  })

  it('are those that have ended too, if they are asked for', () => {
    expect(found(all, '', true)).toEqual(all)
    expect(found(all, 'eleri', false)).toEqual([])
  })
})

describe('a name to sign in with', () => {
  it.each([
    ['Mina Castell', 'M.Castell@Clinic.example', 'm.castell@clinic.example'],
    ['Mina Castell', null, 'mina.castell'],
    ['Siân O’Brien-Łukasz', ' ', 'sian.obrien.lukasz'],
    ['', null, ''],
  ])('%s with the address %s is %s', (name, email, expected) => {
    expect(proposedUsername(name, email)).toBe(expected)
  })
})

it('says roles as a person would', () => {
  expect(rolesInWords(['CLERK', 'THERAPIST'])).toBe('Clerk and therapist')
  expect(rolesInWords([])).toBe('No role')
})

it.each([
  [mina, 'Invited, the link works until Friday 27 November 2026 at 9am'],
  [{ ...mina, linkExpiresAt: null }, 'Invited, the link is too old'],
  [sam, 'Can sign in'],
])('says whether somebody can sign in', (account, expected) => {
  expect(stateInWords(account)).toBe(expected)
})
