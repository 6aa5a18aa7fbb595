// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { type Deed, may } from './may'
import type { Role } from './types'

const DEEDS: Deed[] = ['runClinic', 'keepDesk', 'decideOnCare', 'seeToPatients', 'treat']

function deeds(...roles: Role[]): string {
  return DEEDS.filter((deed) => may({ roles }, deed)).join(' ')
}

it.each<[Role[], string]>([
  [['ADMINISTRATOR'], 'runClinic keepDesk decideOnCare seeToPatients'],
  [['CLERK'], 'keepDesk seeToPatients'],
  [['CLINICIAN'], 'decideOnCare seeToPatients treat'],
  [['THERAPIST'], 'treat'],
  [['PATIENT'], ''],
  [[], ''],
])('%s may %s', (roles, expected) => {
  expect(deeds(...roles)).toBe(expected)
})

it('lets a person do what any of their roles allows', () => {
  expect(deeds('CLERK', 'THERAPIST')).toBe('keepDesk seeToPatients treat')
})
