import type { ChangesDocument } from '../../api/repair'
import type { AppointmentChoice } from '../../api/types'
import type { Entered } from './entered'

type Place = Pick<AppointmentChoice, 'sessionId' | 'courseId'>

/** What names an appointment among all: the session and whose place in it. */
export function appointmentKey({ sessionId, courseId }: Place): string {
  return JSON.stringify([sessionId, courseId])
}

function placeOf(key: string): { session: string; course: string } {
  const [session, course] = JSON.parse(key)
  return { session: String(session), course: String(course) }
}

/** From the first day to the last; a last day that is left out is the first. */
function days({ firstDay, lastDay }: Entered): { from: string; to: string } {
  return { from: firstDay, to: lastDay === '' ? firstDay : lastDay }
}

function moments(entered: Entered): { from: string; to: string } {
  const { from, to } = days(entered)
  return { from: `${from}T${entered.fromTime}`, to: `${to}T${entered.toTime}` }
}

/** What was entered as a clinic-changes/1 document, as of a moment of the clinic's time. */
export function changesOf(entered: Entered, asOf: string): ChangesDocument {
  const start = { format: 'clinic-changes/1', asOf } as const
  switch (entered.about) {
    case 'practitioner':
      return {
        ...start,
        practitionersOnLeave: [{ practitioner: entered.practitionerId, ...days(entered) }],
      }
    case 'room':
      return { ...start, roomsClosed: [{ room: entered.roomId, ...moments(entered) }] }
    case 'patient':
      return { ...start, patientsAway: [{ patient: entered.patientId, ...days(entered) }] }
    case 'cancelled':
      return { ...start, cancelled: [placeOf(entered.appointment)] }
    case 'missed':
      return { ...start, notAttended: [placeOf(entered.appointment)] }
    case 'owed':
      return start
  }
}
