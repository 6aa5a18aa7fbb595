import { expect, it } from 'vitest'
import { exportName, reasons, summary } from './importWords'

it('counts what a file would do', () => {
  const row = { key: 'patients/1', kind: 'patients', label: 'Ida', fields: [] }
  expect(
    summary(
      [
        { ...row, change: 'ADDED' },
        { ...row, change: 'MISSING' },
        { ...row, change: 'MISSING' },
      ],
      7,
    ),
  ).toBe('1 new, 0 changed, 2 not in the file and 7 as they are.')
})

it('says why an appointment no longer suits', () => {
  expect(reasons(['leave', 'room-closed'])).toBe('the practitioner is away and the room is closed then')
  expect(reasons(['a-later-rule'])).toBe('a-later-rule')
})

it.each([
  ['Northgate Pain Clinic', 'northgate-pain-clinic-2027-01-11.json'],
  ['Zweite Klinik & "Söhne"', 'zweite-klinik-sohne-2027-01-11.json'],
  ['…', 'clinic-2027-01-11.json'],
])('the export of %s has a name and a day', (clinic, name) => {
  expect(exportName(clinic, '2027-01-11')).toBe(name)
})
