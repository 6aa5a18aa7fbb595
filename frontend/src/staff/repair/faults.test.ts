import { describe, expect, it } from 'vitest'
import { type Entered, nothingEntered } from './entered'
import { faultsOf } from './faults'
import { matching } from './patients'

const tuesday = { firstDay: '2026-12-01', lastDay: '' }

function messages(entered: Entered): string[] {
  return faultsOf(entered).map(({ message }) => message)
}

describe('a practitioner away', () => {
  const away = { ...nothingEntered('practitioner'), practitionerId: 'p1', ...tuesday }

  it('needs a name and a day', () =>
    expect(messages(nothingEntered('practitioner'))).toEqual(['Choose who is away', 'Enter the first day']))

  it('may be away for one day', () => expect(messages(away)).toEqual([]))

  it('may be away to the first day itself, and not to an earlier one', () => {
    expect(messages({ ...away, lastDay: '2026-12-01' })).toEqual([])
    expect(messages({ ...away, lastDay: '2026-11-30' })).toEqual([
      'The last day must be the first day or later',
    ])
  })
})

describe('a room closed', () => {
  const closed = { ...nothingEntered('room'), roomId: 'r1', ...tuesday }

  it('opens later than it closes, unless on another day', () => {
    expect(messages({ ...closed, fromTime: '09:00', toTime: '09:15' })).toEqual([])
    expect(messages({ ...closed, fromTime: '09:00', toTime: '09:00' })).toEqual([
      'The room must open later than it closes',
    ])
    expect(messages({ ...closed, lastDay: '2026-12-02', fromTime: '13:00', toTime: '09:00' })).toEqual([])
  })
})

describe('an appointment', () => {
  it('is asked for once a patient is chosen', () => {
    expect(messages(nothingEntered('cancelled'))).toEqual(['Choose the patient'])
    expect(messages({ ...nothingEntered('missed'), patientId: 'pt1' })).toEqual(['Choose the appointment'])
    expect(messages({ ...nothingEntered('missed'), patientId: 'pt1', appointment: '3 c1' })).toEqual([])
  })
})

it('needs nothing to find places for what is owed', () =>
  expect(messages(nothingEntered('owed'))).toEqual([]))

describe('finding a patient', () => {
  const patients = [
    { id: 'a', name: 'Siân Roberts', nhsNumber: '9990000018', dateOfBirth: '1970-05-01' },
    { id: 'b', name: 'Robert Siansson', nhsNumber: '9990000026', dateOfBirth: '1980-05-01' },
  ]
  const found = (wanted: string) => matching(patients, wanted).map(({ id }) => id)

  it.each([
    ['', []],
    ['sian', ['a', 'b']],
    ['sian roberts', ['a']],
    ['999 000 0026', ['b']],
    ['nobody', []],
  ])('"%s"', (wanted, ids) => expect(found(wanted)).toEqual(ids))
})
