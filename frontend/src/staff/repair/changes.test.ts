import { expect, it } from 'vitest'
import { appointmentKey, changesOf } from './changes'
import { type About, type Entered, nothingEntered } from './entered'

const NOW = '2026-11-24T08:00'

function document(about: About, over: Partial<Entered>) {
  return changesOf({ ...nothingEntered(about), firstDay: '2026-12-01', ...over }, NOW)
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
    'a room closed for a morning',
    document('room', { roomId: 'r1', fromTime: '08:00', toTime: '12:30' }),
    { roomsClosed: [{ room: 'r1', from: '2026-12-01T08:00', to: '2026-12-01T12:30' }] },
  ],
  [
    'a patient away',
    document('patient', { patientId: 'pt1', lastDay: '2026-12-14' }),
    { patientsAway: [{ patient: 'pt1', from: '2026-12-01', to: '2026-12-14' }] },
  ],
  [
    'a cancellation',
    document('cancelled', { appointment }),
    { cancelled: [{ session: 's 1', course: 'c"1' }] },
  ],
  ['a DNA', document('missed', { appointment }), { notAttended: [{ session: 's 1', course: 'c"1' }] }],
  ['nothing new', document('owed', {}), {}],
])('writes %s', (_, written, lists) => expect(written).toEqual({ ...start, ...lists }))
