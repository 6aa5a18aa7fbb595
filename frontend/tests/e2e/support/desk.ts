import type { components } from '../../../src/api/schema'
import type {
  Acted,
  Care,
  CareAppointment,
  CourseStanding,
  DeskNote,
  Hold,
  OpenWork,
  PrescribingObjection,
  RecordedPatient,
  Register,
  RegisterEntry,
  SessionView,
  WaitingCourse,
} from '../../../src/api/types'

type Schemas = components['schemas']

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

export const heldByCleo: Hold = {
  id: 'h1',
  course: 'k9',
  patientName: 'Viktor Ahmed',
  treatmentName: 'Manual therapy',
  by: 'Cleo',
  until: '2026-11-24T08:12',
  mine: false,
  offered: false,
  places: [
    {
      start: '2026-11-25T16:00',
      end: '2026-11-25T16:30',
      practitionerId: 'p1',
      practitionerName: 'Eleri Roberts',
      roomId: 'r2',
      roomName: 'Treatment room 2',
      joins: null,
    },
  ],
}

export const openWork: OpenWork = {
  registers: [
    {
      name: 's-0-2026-11-23-09:30',
      start: '2026-11-23T09:30',
      end: '2026-11-23T10:30',
      treatmentName: 'Group exercise',
      practitionerName: 'Eleri Roberts',
      people: 7,
    },
  ],
  decisions: [
    {
      patient: 'pt1',
      patientName: 'Ann Bell',
      treatmentName: 'Acupuncture',
      why: 'MISSED_THE_FIRST',
      times: 1,
      last: '2026-11-19',
    },
  ],
}

export const objections: PrescribingObjection[] = [
  {
    rule: 'one-at-a-time',
    text: 'Ann Bell has a course of acupuncture that is under way.',
    source: 'NICE CG88 (2009), recommendation 1.1.4',
    mayBeOverridden: true,
  },
]

export const waiting: WaitingCourse[] = [
  {
    course: 'k1',
    courseId: 'c1',
    next: 4,
    patient: 'pt1',
    patientName: 'Ann Bell',
    treatment: 'ACUPUNCTURE',
    treatmentName: 'Acupuncture',
    priority: 'URGENT',
    referredOn: '2026-08-03',
    startNotBefore: '2026-08-10',
    begun: false,
    prescribed: 8,
    owed: 5,
  },
  {
    course: 'k2',
    courseId: 'c2',
    next: 9,
    patient: 'pt2',
    patientName: 'Viktor Ahmed',
    treatment: 'MANUAL_THERAPY',
    treatmentName: 'Manual therapy',
    priority: 'ROUTINE',
    referredOn: '2026-11-02',
    startNotBefore: '2026-12-07',
    begun: true,
    prescribed: 9,
    owed: 1,
  },
]

export const patientRecord: RecordedPatient = {
  id: 'pt1',
  externalId: 'pt1',
  version: 0,
  details: {
    givenName: 'Ann',
    familyName: 'Bell',
    nhsNumber: '9434765919',
    dateOfBirth: '1961-03-05',
    needs: ['STEP_FREE'],
    practitionerGender: null,
    available: null,
    preferred: [],
    unavailable: [],
    contact: {
      telephone: '01632 960 001',
      email: null,
      address: null,
      notices: 'TELEPHONE',
      language: 'en',
      interpreter: false,
    },
  },
}

function appointment(over: Partial<CareAppointment>): CareAppointment {
  return {
    id: 'a1',
    session: 's1',
    start: '2026-11-05T10:00',
    end: '2026-11-05T10:30',
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

export const care: Care = {
  referrals: [
    {
      id: 'f2',
      referredOn: '2026-11-16',
      painBeganOn: '2026-08-01',
      priority: 'ROUTINE',
      status: 'RECEIVED',
      decidedOn: null,
      decidedBy: null,
      reason: null,
    },
    {
      id: 'f1',
      referredOn: '2026-10-01',
      painBeganOn: '2026-07-01',
      priority: 'URGENT',
      status: 'ACCEPTED',
      decidedOn: '2026-10-05',
      decidedBy: 'admin',
      reason: 'Fits the programme',
    },
  ],
  courses: [
    {
      id: 'k1',
      courseId: 'c1',
      referral: 'f1',
      treatmentName: 'Acupuncture',
      status: 'ACTIVE',
      priority: 'URGENT',
      startNotBefore: '2026-10-12',
      guideline: 'CG88',
      cap: 10,
      windowDays: 84,
      carriedOn: ['2026-10-29'],
      openedOn: '2026-10-29',
      endedOn: null,
      endReason: null,
      standing: { ...standing, used: 2, toCome: 2, owed: 4, missed: 1, spare: null, lastDay: '2027-01-21' },
      appointments: [
        appointment({ id: 'a1', outcome: 'ATTENDED', number: 2, by: 'admin', at: '2026-11-05T10:40' }),
        appointment({
          id: 'a2',
          start: '2026-11-12T10:00',
          end: '2026-11-12T10:30',
          outcome: 'DID_NOT_ATTEND',
          number: null,
          by: 'admin',
          at: '2026-11-12T10:40',
        }),
        appointment({ id: 'a3', start: '2026-11-19T10:00', end: '2026-11-19T10:30', number: 3 }),
        appointment({ id: 'a4', start: '2026-12-03T10:00', end: '2026-12-03T10:30', number: 4 }),
        appointment({
          id: 'a5',
          start: '2026-12-10T10:00',
          end: '2026-12-10T10:30',
          number: null,
          outcome: 'CANCELLED_BY_PATIENT',
          by: 'admin',
          at: '2026-11-23T09:00',
          why: 'On holiday',
        }),
      ],
    },
  ],
}

export const patientSettings: Schemas['RecordedPatientSettings'] = {
  version: 1,
  details: { telephone: '01632 960001', mayMove: true, noticeHours: 24 },
}

export const notes: DeskNote[] = [
  {
    id: 'note-1',
    from: 'Viktor Novak',
    patient: 'pt1',
    at: '2026-11-23T17:40',
    said: 'Can I park behind the building?',
    about: '2026-12-01T10:15',
  },
]
