import type { DraftChoices, DraftCollision, DraftPreview } from '../../../src/api/types'

const collision: DraftCollision = {
  courseId: 'c1',
  patientName: 'Viktor Fernandez',
  treatmentName: 'Manual therapy',
  start: '2026-11-24T08:30',
  end: '2026-11-24T09:00',
  practitionerName: 'Eleri Roberts',
  roomName: 'Treatment room 2',
  reason: 'PRACTITIONER_AWAY',
  text: 'Eleri Roberts is away then.',
}

export const unchanged: DraftPreview = {
  revision: 0,
  proposed: 312,
  appointments: 312,
  sessions: 240,
  collisions: [],
  changes: [],
  changesInAll: 0,
}

/** After a morning at the desk. */
export const busyDesk: DraftPreview = {
  ...unchanged,
  appointments: 308,
  sessions: 238,
  collisions: [
    collision,
    { ...collision, courseId: 'c2', patientName: 'Grace Sato', start: '2026-11-24T09:00' },
    {
      ...collision,
      courseId: 'c3',
      patientName: 'Helen Ahmed',
      treatmentName: 'Group exercise',
      start: '2026-11-25T10:00',
      reason: 'CLASS_FULL',
      text: 'The session is full.',
    },
    {
      ...collision,
      courseId: 'c4',
      patientName: 'Joanna Roberts',
      treatmentName: 'Acupuncture',
      start: '2026-12-01T12:00',
      reason: 'COURSE_ENDED',
      text: 'The course has ended.',
    },
  ],
  changes: [
    {
      kind: 'appointments',
      label: 'Helen Ahmed, Group exercise',
      change: 'ADDED',
      fields: [],
      start: '2026-11-26T10:00',
    },
    {
      kind: 'practitioners',
      label: 'Eleri Roberts',
      change: 'CHANGED',
      fields: [{ field: 'leave', was: '', becomes: '2026-11-24 to 2026-11-24' }],
      start: null,
    },
    {
      kind: 'courses',
      label: 'Joanna Roberts, Acupuncture',
      change: 'MISSING',
      fields: [],
      start: null,
    },
  ],
  changesInAll: 3,
}

export const nothingNew: DraftPreview = { ...unchanged, proposed: 0, appointments: 0, sessions: 0 }

export const choices: DraftChoices = {
  days: [
    { date: '2026-11-24', appointments: 41 },
    { date: '2026-11-25', appointments: 38 },
    { date: '2026-11-26', appointments: 44 },
  ],
  practitioners: [
    { id: 'p1', name: 'Eleri Roberts', appointments: 61 },
    { id: 'p2', name: 'Tegan Ahmed', appointments: 62 },
  ],
  courses: [
    { id: 'c1', label: 'Viktor Fernandez, Manual therapy', appointments: 4 },
    { id: 'c2', label: 'Grace Sato, Manual therapy', appointments: 6 },
    { id: 'c3', label: 'Helen Ahmed, Group exercise', appointments: 7 },
  ],
}
