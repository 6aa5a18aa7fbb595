import type { Attendee, PractitionerWeek, ScheduleWeek, SessionView } from '../../api/types'

export function attendee(over: Partial<Attendee> = {}): Attendee {
  return {
    courseId: 'c1',
    patientId: 'p1',
    patientName: 'Viktor Ahmed',
    givenName: 'Viktor',
    familyName: 'Ahmed',
    nhsNumber: '9996146103',
    number: 5,
    of: 8,
    outcome: 'BOOKED',
    ...over,
  }
}

export function session(over: Partial<SessionView> = {}): SessionView {
  return {
    id: 's1',
    treatment: 'MANUAL_THERAPY',
    treatmentName: 'Manual therapy',
    start: '2026-11-23T09:30',
    end: '2026-11-23T10:00',
    practitionerId: 'zoe',
    practitionerName: 'Zoe Williams',
    roomId: 'r2',
    roomName: 'Treatment room 2',
    siteName: 'Northgate clinic',
    classId: null,
    attendees: [attendee()],
    ...over,
  }
}

export function practitioner(over: Partial<PractitionerWeek> = {}): PractitionerWeek {
  return {
    id: 'zoe',
    name: 'Zoe Williams',
    profession: 'PHYSIOTHERAPIST',
    bookedMinutes: 600,
    workingMinutes: 1200,
    blocks: [{ date: '2026-11-23', from: '08:30', to: '12:30', site: 'Northgate clinic' }],
    ...over,
  }
}

export function week(over: Partial<ScheduleWeek> = {}): ScheduleWeek {
  return {
    monday: '2026-11-23',
    state: 'PUBLISHED',
    days: ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'],
    practitioners: [practitioner()],
    closedDates: [],
    sessions: [session()],
    ...over,
  }
}
