import { describe, expect, it } from 'vitest'
import { type About, type Entry, nothingEntered } from './entered'
import { allFaults, faultsOf } from './faults'
import { foundInWords, onOffer, wantedIn } from './patients'
import { choices, patientChoice } from './repair.fixture'

const tuesday = { firstDay: '2026-12-01', lastDay: '' }

function messages(entry: Entry): string[] {
  return faultsOf(entry, choices).map(({ message }) => message)
}

function entry(about: About, over: Partial<Entry> = {}): Entry {
  return { ...nothingEntered(1, about), ...over }
}

describe('a practitioner away', () => {
  const away = entry('practitioner', { practitionerId: 'p1', ...tuesday })

  it('needs a name and a day', () =>
    expect(messages(entry('practitioner'))).toEqual(['Choose who is away', 'Enter the first day']))

  it('may be away for one day', () => expect(messages(away)).toEqual([]))

  it('may be away to the first day itself, and not to an earlier one', () => {
    expect(messages({ ...away, lastDay: '2026-12-01' })).toEqual([])
    expect(messages({ ...away, lastDay: '2026-11-30' })).toEqual([
      'The last day must be the first day or later',
    ])
  })

  it('may have been away before, but is away today or later', () => {
    expect(messages({ ...away, firstDay: '2026-11-20', lastDay: '2026-11-24' })).toEqual([])
    expect(messages({ ...away, firstDay: '2026-11-20', lastDay: '2026-11-23' })).toEqual([
      'This day has passed. Enter today or a later day',
    ])
  })

  it('may stay away when the plan ends, but has to be missed before', () => {
    expect(messages({ ...away, firstDay: '2027-03-28', lastDay: '2027-04-30' })).toEqual([])
    expect(messages({ ...away, firstDay: '2027-03-29' })).toEqual([
      'The plan ends on Sunday 28 March 2027. Enter that day or an earlier one',
    ])
  })
})

describe('a practitioner away for part of today', () => {
  const gone = entry('hours', { practitionerId: 'p1', fromTime: '12:00' })

  it('is gone until the day is over, unless there is a time', () => {
    expect(messages(gone)).toEqual([])
    expect(messages({ ...gone, toTime: '12:00' })).toEqual([
      'They must be back later than they have to leave',
    ])
  })

  it('is not back already', () =>
    expect(messages({ ...gone, fromTime: '07:00', toTime: '08:00' })).toEqual([
      'This time has passed. Enter a later one',
    ]))
})

describe('a room closed', () => {
  const closed = entry('room', { roomId: 'r1', ...tuesday })

  it('opens later than it closes, unless on another day', () => {
    expect(messages({ ...closed, fromTime: '09:00', toTime: '09:15' })).toEqual([])
    expect(messages({ ...closed, fromTime: '09:00', toTime: '09:00' })).toEqual([
      'The room must open later than it closes',
    ])
    expect(messages({ ...closed, lastDay: '2026-12-02', fromTime: '13:00', toTime: '09:00' })).toEqual([])
  })
})

describe('a site closed', () => {
  const closed = entry('site', { siteId: 's1', ...tuesday })

  it('needs a site and a day', () =>
    expect(messages(entry('site'))).toEqual(['Choose the site', 'Enter the first day']))

  it('is closed on days that are planned only, from today to the last', () => {
    expect(messages({ ...closed, firstDay: '2026-11-24', lastDay: '2027-03-28' })).toEqual([])
    expect(messages({ ...closed, firstDay: '2026-11-23', lastDay: '2026-11-24' })).toEqual([
      'This day has passed. Enter today or a later day',
    ])
    expect(messages({ ...closed, lastDay: '2027-03-29' })).toEqual([
      'The plan ends on Sunday 28 March 2027. Enter that day or an earlier one',
    ])
  })
})

describe('an appointment', () => {
  it('is asked for once a patient is chosen', () => {
    expect(messages(entry('cancelled'))).toEqual(['Choose the patient'])
    const missed = entry('missed', { patient: patientChoice() })
    expect(messages(missed)).toEqual(['Choose the appointment'])
    expect(messages({ ...missed, appointment: '3 c1' })).toEqual([])
  })
})

describe('a course that pauses', () => {
  it('is asked for once a patient is chosen', () => {
    expect(messages(entry('pause', tuesday))).toEqual(['Choose the patient'])
    expect(messages(entry('pause', { patient: patientChoice(), ...tuesday }))).toEqual(['Choose the course'])
  })
})

it('needs nothing to find places for what is owed', () => expect(messages(entry('owed'))).toEqual([]))

it('says of each fault whose it is', () => {
  const whole = entry('practitioner', { practitionerId: 'p1', ...tuesday })
  expect(allFaults([whole, { ...entry('site', tuesday), key: 7 }], choices)).toEqual([
    { key: 7, field: 'siteId', message: 'Choose the site' },
  ])
})

describe('finding a patient', () => {
  const [ann, bob] = [patientChoice(), patientChoice({ id: 'pt2', name: 'Bob Cole' })]

  it.each([
    ['', ''],
    [' a ', ''],
    [' ann ', 'ann'],
    ['999 000', '999 000'],
  ])('"%s" asks for "%s"', (typed, wanted) => expect(wantedIn(typed)).toBe(wanted))

  it('keeps who is chosen among those on offer, once and first', () => {
    expect(onOffer([ann, bob], null)).toEqual([ann, bob])
    expect(onOffer([ann, bob], bob)).toEqual([bob, ann])
    expect(onOffer([], bob)).toEqual([bob])
  })

  it.each([
    [{ patients: [], more: false }, 'No patient found'],
    [{ patients: [ann], more: false }, '1 patient found'],
    [
      { patients: [ann, bob], more: true },
      'The first 2 patients are shown. Enter more of the name to find others',
    ],
  ])('says how many there are', (found, words) => expect(foundInWords(found)).toBe(words))
})
