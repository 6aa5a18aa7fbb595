import type { CareAppointment, CareCourse } from '../../api/types'

export function careAppointment(over: Partial<CareAppointment> = {}): CareAppointment {
  return {
    id: 'a1',
    session: 's1',
    start: '2026-12-01T10:00',
    end: '2026-12-01T10:30',
    practitionerName: 'Eleri Roberts',
    practitionerId: 'p1',
    roomName: 'Treatment room 2',
    roomId: 'r2',
    siteName: 'Northgate clinic',
    number: 1,
    outcome: 'BOOKED',
    revision: 1,
    by: null,
    at: null,
    why: null,
    ...over,
  }
}

export function careCourse(over: Partial<CareCourse> = {}): CareCourse {
  return {
    id: 'k1',
    courseId: 'c1',
    referral: 'f1',
    treatmentName: 'Acupuncture',
    status: 'ACTIVE',
    priority: 'ROUTINE',
    startNotBefore: '2026-11-02',
    guideline: 'NICE-CG88-2009',
    cap: 10,
    windowDays: 84,
    carriedOn: [],
    openedOn: null,
    endedOn: null,
    endReason: null,
    standing: {
      course: 'k1',
      prescribed: 8,
      used: 1,
      toCome: 2,
      unrecorded: 0,
      missed: 1,
      owed: 5,
      lastDay: '2027-01-25',
      lastSession: '2026-12-08',
      spare: null,
    },
    appointments: [],
    ...over,
  }
}
