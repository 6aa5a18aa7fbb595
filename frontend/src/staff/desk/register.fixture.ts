import type { Register, RegisterEntry } from '../../api/types'

export function entry(over: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    appointment: 'a1',
    revision: 1,
    patient: 'p1',
    patientName: 'Ann Bell',
    nhsNumber: null,
    telephone: null,
    course: 'k1',
    courseId: 'c1',
    outcome: 'BOOKED',
    recordedBy: null,
    recordedAt: null,
    recordedWhy: null,
    standing: {
      course: 'k1',
      prescribed: 8,
      used: 1,
      unrecorded: 0,
      toCome: 1,
      owed: 6,
      missed: 0,
      spare: 3,
      lastSession: null,
      lastDay: null,
    },
    ...over,
  }
}

export function register(over: Partial<Register> = {}): Register {
  return {
    session: 's1',
    name: 's1',
    start: '2026-11-23T09:30',
    end: '2026-11-23T10:00',
    begun: true,
    entries: [entry()],
    calledOff: [],
    ...over,
  }
}
