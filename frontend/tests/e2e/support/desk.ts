import type { Acted, CourseStanding, Register, RegisterEntry, SessionView } from '../../../src/api/types'

const NOW = '2026-11-24T08:00'

export const standing: CourseStanding = {
  course: 'c',
  prescribed: 8,
  used: 5,
  toCome: 3,
  unrecorded: 0,
  missed: 1,
  owed: 0,
  lastDay: '2026-12-12',
  lastSession: '2026-12-03',
  spare: 9,
}

export const acted: Acted = { appointments: ['a'], courses: [standing] }

/** What was said of an appointment; nothing was of those that are not in it. */
export type Recorded = Record<string, RegisterEntry['outcome']>

function entry(session: SessionView, index: number, recorded: Recorded): RegisterEntry[] {
  const attendee = session.attendees[index]
  if (attendee === undefined) return []
  const appointment = `a-${attendee.courseId}`
  const outcome = recorded[appointment] ?? 'BOOKED'
  const isSaid = outcome !== 'BOOKED'
  return [
    {
      appointment,
      course: attendee.courseId,
      courseId: attendee.courseId,
      patient: attendee.patientId,
      patientName: attendee.patientName,
      nhsNumber: attendee.nhsNumber,
      telephone: index === 0 ? '01632 960 001' : null,
      outcome,
      revision: 1,
      recordedBy: isSaid ? 'admin' : null,
      recordedAt: isSaid ? NOW : null,
      recordedWhy: null,
      standing: { ...standing, course: attendee.courseId },
    },
  ]
}

export function register(session: SessionView, recorded: Recorded): Register {
  const all = session.attendees.flatMap((_, index) => entry(session, index, recorded))
  const isOff = ({ outcome }: RegisterEntry) => outcome === 'CANCELLED_BY_PATIENT'
  return {
    session: session.id,
    name: session.id,
    start: session.start,
    end: session.end,
    begun: session.start <= NOW,
    entries: all.filter((one) => !isOff(one)),
    calledOff: all.filter(isOff).map(({ appointment, patient, patientName, outcome }) => ({
      appointment,
      patient,
      patientName,
      outcome,
      by: 'admin',
      at: NOW,
      reason: 'Has a cold',
    })),
  }
}

/** What a set of marks says of each appointment. */
export function marked(body: unknown): Recorded {
  const marks: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'marks') : []
  const said: Recorded = {}
  for (const mark of Array.isArray(marks) ? marks : []) {
    said[String(mark.appointment)] = mark.outcome
  }
  return said
}
