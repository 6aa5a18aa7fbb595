import { describe, expect, it } from 'vitest'
import { appointmentKey, changesOf, refused } from './changes'
import { type About, type Entry, nothingEntered, turnedInto } from './entered'
import { patientChoice } from './repair.fixture'

const NOW = '2026-11-24T08:00'

function entry(about: About, over: Partial<Entry> = {}, key = 1): Entry {
  return { ...nothingEntered(key, about), firstDay: '2026-12-01', ...over }
}

function document(about: About, over: Partial<Entry>) {
  return changesOf([entry(about, over)], NOW).changes
}

const start = { format: 'clinic-changes/1', asOf: NOW }
const appointment = appointmentKey({ sessionId: 's 1', courseId: 'c"1' })

it.each([
  [
    'one day of leave',
    document('practitioner', { practitionerId: 'p1' }),
    { practitionersOnLeave: [{ practitioner: 'p1', from: '2026-12-01', to: '2026-12-01' }] },
  ],
  [
    'some days of leave',
    document('practitioner', { practitionerId: 'p1', lastDay: '2026-12-04' }),
    { practitionersOnLeave: [{ practitioner: 'p1', from: '2026-12-01', to: '2026-12-04' }] },
  ],
  [
    'the rest of today, whatever day was entered before',
    document('hours', { practitionerId: 'p1', fromTime: '12:00' }),
    { practitionersAway: [{ practitioner: 'p1', from: '2026-11-24T12:00', to: '2026-11-24T23:59' }] },
  ],
  [
    'a room closed for a morning',
    document('room', { roomId: 'r1', fromTime: '08:00', toTime: '12:30' }),
    { roomsClosed: [{ room: 'r1', from: '2026-12-01T08:00', to: '2026-12-01T12:30' }] },
  ],
  [
    'a site closed, day by day over the end of a month',
    document('site', { siteId: 's1', firstDay: '2026-11-30', lastDay: '2026-12-01' }),
    {
      sitesClosed: [
        { site: 's1', date: '2026-11-30' },
        { site: 's1', date: '2026-12-01' },
      ],
    },
  ],
  [
    'a patient away',
    document('patient', { patient: patientChoice(), lastDay: '2026-12-14' }),
    { patientsAway: [{ patient: 'pt1', from: '2026-12-01', to: '2026-12-14' }] },
  ],
  [
    'a course that pauses',
    document('pause', { patient: patientChoice(), course: 'c1' }),
    { cancelledDates: [{ course: 'c1', from: '2026-12-01', to: '2026-12-01' }] },
  ],
  [
    'a cancellation',
    document('cancelled', { appointment }),
    { cancelled: [{ session: 's 1', course: 'c"1' }] },
  ],
  ['a DNA', document('missed', { appointment }), { notAttended: [{ session: 's 1', course: 'c"1' }] }],
  ['nothing new', document('owed', {}), {}],
])('writes %s', (_, written, lists) => expect(written).toEqual({ ...start, ...lists }))

const several = [
  entry('practitioner', { practitionerId: 'p1' }, 1),
  entry('site', { siteId: 's1', lastDay: '2026-12-02' }, 2),
  entry('practitioner', { practitionerId: 'p2' }, 4),
]

it('writes several things as one document, in their order', () => {
  expect(changesOf(several, NOW).changes).toEqual({
    ...start,
    practitionersOnLeave: [
      { practitioner: 'p1', from: '2026-12-01', to: '2026-12-01' },
      { practitioner: 'p2', from: '2026-12-01', to: '2026-12-01' },
    ],
    sitesClosed: [
      { site: 's1', date: '2026-12-01' },
      { site: 's1', date: '2026-12-02' },
    ],
  })
})

describe("the server's faults", () => {
  const { origins } = changesOf(several, NOW)
  const fault = (path: string) => ({ path, value: '"x"', message: 'has passed' })

  it.each([
    ['practitionersOnLeave[1].practitioner', { key: 4, field: 'practitionerId' }],
    ['practitionersOnLeave[0].to', { key: 1, field: 'lastDay' }],
    ['sitesClosed[1].date', { key: 2, field: 'firstDay' }],
    ['sitesClosed[0]', { key: 2, field: 'about' }],
  ])('%s belongs to an entry and a field', (path, where) => {
    const { known, unknown } = refused([fault(path)], origins)
    expect(known).toEqual([{ ...where, message: 'Has passed (found "x")' }])
    expect(unknown).toEqual([])
  })

  it.each(['asOf', '', 'practitionersOnLeave[2].to', 'roomsClosed[0].to'])('"%s" belongs to none', (path) => {
    expect(refused([fault(path)], origins)).toEqual({ known: [], unknown: [fault(path)] })
  })
})

it('keeps who and when if it turns out to be about something else', () => {
  const turned = turnedInto(entry('cancelled', { patient: patientChoice(), appointment }), 'patient')
  expect(turned).toMatchObject({
    about: 'patient',
    patient: { id: 'pt1' },
    firstDay: '2026-12-01',
    appointment: '',
  })
})
