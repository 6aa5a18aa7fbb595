import type {
  AppointmentChoice,
  CourseSlack,
  DiaryChange,
  Fault,
  Notice,
  PatientChoice,
  PatientsFound,
  Repair,
  RepairChoices,
} from '../../../src/api/types'
import { addDays } from '../../../src/lib/dates'
import { patient, practitioners } from './people'

const TREATMENTS = [
  { treatmentName: 'Manual therapy', of: 9 },
  { treatmentName: 'Acupuncture', of: 10 },
  { treatmentName: 'Group exercise', of: 8 },
] as const

const ROOMS = ['Treatment room 2', 'Treatment room 3', 'Gym 1']

export const choices: RepairChoices = {
  now: '2026-11-24T08:00',
  lastDay: '2027-03-28',
  practitioners,
  sites: [
    { id: 'site-1', name: 'Northgate clinic' },
    { id: 'site-2', name: 'Southfield surgery' },
  ],
  rooms: ROOMS.map((name, n) => ({ id: `r${n}`, name, siteName: 'Northgate clinic' })),
}

const known: PatientChoice[] = Array.from({ length: 24 }, (_, n) => {
  const { patientId, patientName, nhsNumber } = patient(n)
  return { id: patientId, name: patientName, nhsNumber, dateOfBirth: `19${60 + (n % 30)}-05-01` }
})

/** As the server finds them, but for accents. */
export function search(wanted: string): PatientsFound {
  const found = known.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()))
  return { patients: found.slice(0, 20), more: found.length > 20 }
}

export const appointments: AppointmentChoice[] = ['2026-11-17', '2026-12-01', '2026-12-08'].map(
  (date, index) => ({
    sessionId: `s-${index}`,
    courseId: 'c-1',
    treatmentName: 'Manual therapy',
    number: index + 3,
    of: 9,
    start: `${date}T10:00`,
    end: `${date}T10:30`,
    practitionerName: 'Eleri Roberts',
    roomName: 'Treatment room 2',
    siteName: 'Northgate clinic',
    begun: index === 0,
  }),
)

function place(date: string, time: string, who: number) {
  const end = `${time.slice(0, 2)}:${time.endsWith('00') ? '30' : '59'}`
  return {
    start: `${date}T${time}`,
    end: `${date}T${end}`,
    practitionerName: practitioners[who]?.name ?? '',
    roomName: ROOMS[who % ROOMS.length] ?? '',
    siteName: 'Northgate clinic',
  }
}

function notice(n: number): Notice {
  const kind = TREATMENTS[n % TREATMENTS.length] ?? TREATMENTS[0]
  const date = addDays('2026-12-01', n % 4)
  return {
    courseId: `c-${n}`,
    treatmentName: kind.treatmentName,
    number: 3,
    of: kind.of,
    before: place(date, '09:00', 0),
    after:
      n % 5 === 4 ? null : place(n % 2 === 0 ? date : addDays(date, 1), n % 2 === 0 ? '09:00' : '11:00', 1),
  }
}

function slackOf(n: number): CourseSlack {
  const kind = TREATMENTS[n % TREATMENTS.length] ?? TREATMENTS[0]
  return {
    courseId: `c-${n}`,
    ...patient(n),
    treatmentName: kind.treatmentName,
    urgent: false,
    referredOn: '2026-10-05',
    begun: true,
    of: kind.of,
    left: (n % 5) + 2,
    unplanned: n % 3 === 0 ? 1 : 0,
    lastDateOfWindow: addDays('2026-12-10', n * 3),
    daysOfSlack: n * 4 - 6,
    fits: n > 0,
    needsAttention: n < 3,
    nextSession: n % 4 === 0 ? null : '2026-12-01T09:00',
  }
}

/** A course that waits for its first session. */
function waiting(n: number, urgent: boolean): CourseSlack {
  const course = slackOf(n)
  return {
    ...course,
    urgent,
    begun: false,
    left: course.of,
    unplanned: course.of,
    lastDateOfWindow: null,
    daysOfSlack: null,
    fits: true,
    needsAttention: true,
    nextSession: null,
  }
}

export const slack: CourseSlack[] = [
  waiting(20, true),
  waiting(21, false),
  ...Array.from({ length: 14 }, (_, n) => slackOf(n)),
]

const told = [0, 1, 2, 3, 4, 7]

export const repair: Repair = {
  id: 'q1',
  state: 'DRAFT',
  createdAt: '2026-11-24T07:58:00Z',
  comparison: {
    patientsToMove: 2,
    happened: [
      {
        kind: 'PRACTITIONER_AWAY',
        name: 'Eleri Roberts',
        from: '2026-12-01T00:00',
        to: '2026-12-05T00:00',
      },
    ],
    patients: told.map((n) => ({
      ...patient(n),
      name: patient(n).patientName,
      dateOfBirth: '1970-05-01',
      notices: n === 2 ? [notice(2), notice(5)] : [notice(n)],
    })),
    practitioners: [0, 1].map((who) => ({
      practitionerId: `p${who + 1}`,
      name: practitioners[who]?.name ?? '',
      changes: told.flatMap((n): DiaryChange[] => {
        const { treatmentName, before, after } = notice(n)
        const name = patient(n).patientName
        if (who === 0) return [{ treatmentName, before, after: null, coming: [], leaving: [name] }]
        return after === null ? [] : [{ treatmentName, before: null, after, coming: [name], leaving: [] }]
      }),
    })),
    lost: [
      {
        courseId: 'c-4',
        patientName: patient(4).patientName,
        nhsNumber: patient(4).nhsNumber,
        treatmentName: 'Acupuncture',
        number: 10,
        of: 10,
        reasons: ['No practitioner who may give acupuncture has room in the time that is left.'],
      },
    ],
    atRisk: [slackOf(0), slackOf(1)],
  },
}

export const faults: Fault[] = [
  {
    path: 'practitionersOnLeave[0].from',
    value: '"2029-12-01"',
    message: 'off the planning horizon: expected a day from 2026-11-23 to 2027-03-28',
  },
  { path: 'asOf', value: '"2029-12-01T08:00"', message: 'after the planning horizon' },
]
