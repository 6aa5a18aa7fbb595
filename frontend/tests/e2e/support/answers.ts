import type {
  Clinic,
  Draft,
  Fault,
  Me,
  PlanningRun,
  Portal,
  PortalContact,
  Role,
  RosterChanges,
  ScheduleFigures,
  Unscheduled,
  Usage,
  Use,
} from '../../../src/api/types'
import { patient } from './people'

function somebody(username: string, displayName: string, role: Role): Me {
  return { username, displayName, roles: [role], clinicName: 'Northgate back pain clinic' }
}

/** Somebody of each role. */
export const me: Record<Role, Me> = {
  ADMINISTRATOR: somebody('admin', 'Sam Okafor', 'ADMINISTRATOR'),
  CLERK: somebody('mina', 'Mina Castell', 'CLERK'),
  CLINICIAN: somebody('oluwaseun', 'Oluwaseun Ade', 'CLINICIAN'),
  THERAPIST: somebody('eleri', 'Eleri Roberts', 'THERAPIST'),
  PATIENT: somebody('viktor', 'Viktor Ahmed', 'PATIENT'),
}

export const clinic: Clinic = {
  name: 'Northgate back pain clinic',
  timeZone: 'Europe/London',
  version: 3,
  planning: { from: '2026-11-23', to: '2027-03-28' },
  guideline: {
    code: 'NICE-CG88-2009',
    title: 'Low back pain: early management of persistent non-specific low back pain',
    publisher: 'NICE',
    published: '2009-05-27',
    status: 'SUPERSEDED',
    statusText: 'Superseded by NG59 (2016), which sets no session limits and advises against acupuncture.',
    url: 'https://www.nice.org.uk/guidance/cg88',
  },
  treatments: [
    {
      code: 'GROUP_EXERCISE',
      name: 'Group exercise',
      delivery: 'GROUP',
      minutes: 60,
      maxSessions: 8,
      windowDays: 84,
      groupMax: 10,
      citation: 'NICE CG88 (2009), 1.3.3',
    },
    {
      code: 'MANUAL_THERAPY',
      name: 'Manual therapy',
      delivery: 'ONE_TO_ONE',
      minutes: 30,
      maxSessions: 9,
      windowDays: 84,
      groupMax: null,
      citation: 'NICE CG88 (2009), 1.4.1',
    },
    {
      code: 'ACUPUNCTURE',
      name: 'Acupuncture',
      delivery: 'ONE_TO_ONE',
      minutes: 30,
      maxSessions: 10,
      windowDays: 84,
      groupMax: null,
      citation: 'NICE CG88 (2009), 1.6.1',
    },
  ],
  counts: { sites: 2, rooms: 9, practitioners: 8, patients: 214, courses: 236, sessionsOwed: 1748 },
}

const REASONS = [
  'No free place in a class within the 84 days of the course.',
  'The patient can only come on Monday mornings, and those are full until the course must end.',
  'No practitioner who may give acupuncture has room in the time that is left.',
]

export const unscheduled: Unscheduled[] = Array.from({ length: 11 }, (_, n) => ({
  courseId: `c${n}`,
  patientName: patient(n * 3).patientName,
  treatmentName: ['Group exercise', 'Manual therapy', 'Acupuncture'][n % 3] ?? '',
  priority: n % 5 === 0 ? 'URGENT' : 'ROUTINE',
  numbers: n % 2 === 0 ? [8, 9] : [10],
  reasons: [REASONS[n % 3] ?? ''],
}))

function use(...each: [name: string, bookedMinutes: number][]): Use {
  const availableMinutes = 2100
  const booked = each.reduce((sum, [, minutes]) => sum + minutes, 0)
  const loads = each.map(([name, bookedMinutes]) => ({
    id: name,
    name,
    bookedMinutes,
    availableMinutes,
    percent: (100 * bookedMinutes) / availableMinutes,
  }))
  return {
    bookedMinutes: booked,
    availableMinutes: each.length * availableMinutes,
    percent: each.length === 0 ? null : (100 * booked) / (each.length * availableMinutes),
    spread: each.length === 0 ? null : (loads[0]?.percent ?? 0) - (loads.at(-1)?.percent ?? 0),
    each: loads,
  }
}

const weekUse = {
  practitioners: use(['Eleri Roberts', 1950], ['Oluwaseun Featherstonehaugh', 1710]),
  rooms: use(['Treatment room 2', 1500], ['Gym 1', 720]),
}

export const usage: Usage = {
  ...weekUse,
  weeks: [
    {
      from: '2026-11-25',
      to: '2026-11-29',
      idleMinutes: 90,
      classSessions: 5,
      classFillPercent: 82.5,
      ...weekUse,
    },
    {
      from: '2026-11-30',
      to: '2026-12-06',
      idleMinutes: 0,
      classSessions: 1,
      classFillPercent: 100,
      ...weekUse,
    },
    {
      from: '2026-12-28',
      to: '2027-01-03',
      idleMinutes: 0,
      classSessions: 0,
      classFillPercent: null,
      practitioners: use(),
      rooms: use(),
    },
  ],
}

export const draft: Draft = {
  id: 'd1',
  revision: 0,
  state: 'DRAFT',
  createdAt: '2026-11-24T07:55:00Z',
  basedOnVersion: 3,
  decidedBy: null,
  decidedAt: null,
  placesPublished: 0,
  publications: [],
  steps: 0,
  lastStep: null,
  unplanned: 17,
  missing: 21,
  softCost: 84210,
  unscheduled,
  figures: {
    sessionsOwed: 1748,
    sessionsPlannedPercent: 99.03,
    coursesFullyPlannedPercent: 95.3,
    urgentSessionsUnplanned: 2,
    waitDaysMean: 9.84,
    waitDaysP90: 24,
    within18WeeksOfReferralPercent: 98.7,
    gapDaysOffTargetMean: 0.62,
    samePractitionerPercent: 91.2,
    sameWeekdayAndTimePercent: 63.5,
    preferredTimesPercent: 74.8,
    classFillPercent: 82.1,
    practitionerUsePercent: 88.4,
    practitionerUseSpread: 6.2,
    idleMinutes: 4110,
    coursesCompleteInWindowPercent: 95.3,
    urgentCoursesCompleteInWindowPercent: 91.7,
    coursesWithoutFirstSession: 3,
    referralToFirstSessionDaysMean: 61.4,
    referralToFirstSessionDaysP90: 98,
    gapsOnTargetPercent: 71.6,
    preferredPractitionerPercent: null,
    roomUsePercent: 54.2,
    roomUseSpread: 31.5,
  },
  usage,
  disruption: {
    patients: 4,
    practitioners: 2,
    sessions: 6,
    appointmentsMoved: 7,
    appointmentsCancelled: 1,
    appointmentsNew: 312,
  },
}

/** The draft after two steps by hand. */
export const adjusted: Draft = {
  ...draft,
  revision: 2,
  steps: 2,
  lastStep: {
    kind: 'MOVED',
    patientName: 'Viktor Fernandez',
    treatmentName: 'Manual therapy',
    from: '2026-11-24T08:30',
    to: '2026-11-26T14:15',
    madeBy: 'admin',
  },
}

export const publishedFigures: ScheduleFigures = {
  unplanned: draft.unplanned,
  missing: draft.missing,
  softCost: draft.softCost,
  figures: draft.figures,
  usage,
}

const trend = Array.from({ length: 16 }, (_, n) => ({
  elapsedSeconds: n + 1,
  unplanned: Math.round(17 + 480 / (n + 1) ** 2),
  softCost: Math.round(84000 + 96000 / (n + 1)),
}))

export const running: PlanningRun = {
  id: 'r1',
  status: 'RUNNING',
  seconds: 30,
  seed: 0,
  requestedBy: 'admin',
  requestedAt: '2026-11-24T07:54:00Z',
  startedAt: '2026-11-24T07:54:01Z',
  finishedAt: null,
  elapsedSeconds: 16,
  sessionsOwed: 1748,
  unplanned: 19,
  missing: 23,
  softCost: 90000,
  trend,
  draftId: null,
  message: null,
}

export const finished: PlanningRun = {
  ...running,
  status: 'FINISHED',
  finishedAt: '2026-11-24T07:55:00Z',
  elapsedSeconds: 30,
  unplanned: 17,
  missing: 21,
  draftId: 'd1',
}

export const faults: Fault[] = [
  {
    path: 'courses[1].sessions',
    value: '12',
    message: 'Prescribe at most 8 sessions of group exercise (NICE CG88, 1.3.3).',
    about:
      'Jan Kowalski (patient p-17), sessions: Prescribe at most 8 sessions of group exercise (NICE CG88, 1.3.3).',
  },
  {
    path: 'patients[17].nhsNumber',
    value: '"9996146104"',
    message: 'The check digit is wrong. Check the number with the patient’s record.',
  },
  {
    path: 'practitioners[3].workingHours[2]',
    value: '{"day": "MONDAY", "from": "12:00", "to": "09:00"}',
    message: 'The block ends before it begins. Give a later "to".',
  },
  { path: 'rooms[0].capacty', value: '12', message: 'This key is not known. Did you mean "capacity"?' },
]

const place = {
  siteName: 'Northgate clinic',
  practitionerName: 'Eleri Roberts',
  address: '12 North Street, Northgate, NG1 2AB',
  directions:
    'Bus 4 and 9 stop outside. Free parking behind the building.\nUse the side door, which has no steps.',
  bring: 'Loose clothing and trainers',
  revision: 1,
  isConfirmed: false,
  mayMove: true,
  isShortNotice: false,
}

export const portal: Portal = {
  givenName: 'Viktor',
  clinicName: 'Northgate back pain clinic',
  telephone: '01632 960001',
  noticeHours: 24,
  look: 'look-1',
  isFirstLook: false,
  changes: [],
  courses: [
    {
      lateCounts: false,
      treatmentName: 'Group exercise',
      prescribed: 8,
      delivered: 4,
      lastDateOfWindow: '2027-01-18',
      status: 'IN_PROGRESS',
      toArrange: 1,
      sessions: [
        ['2026-10-27', 1],
        ['2026-11-03', 2],
        ['2026-11-10', 3],
        ['2026-11-17', 4],
        ['2026-12-01', 5],
        ['2026-12-08', 6],
        ['2026-12-15', 7],
      ].map(([date, number]) => ({
        appointment: `own-${number}`,
        number: Number(number),
        of: 8,
        start: `${date}T10:15`,
        end: `${date}T11:15`,
        roomName: 'Gym 1',
        isPast: Number(number) < 5,
        ...place,
      })),
    },
  ],
}

export const contact: PortalContact = {
  telephone: '07700 900123',
  email: null,
  address: '1 High Street, Northgate, NG1 1AA',
  notices: 'TEXT',
  language: 'en',
  version: 3,
}

export const rosterChanges: RosterChanges = {
  look: 'look-1',
  isFirstLook: false,
  changes: [
    {
      what: 'Manual therapy',
      was: [{ start: '2026-11-25T10:00', where: 'Room 1, Northgate clinic' }],
      now: [{ start: '2026-11-26T11:30', where: 'Room 2, Northgate clinic' }],
    },
    {
      what: 'Group exercise (6)',
      was: [],
      now: [{ start: '2026-11-27T09:00', where: 'Gym 1, Northgate clinic' }],
    },
    { what: 'Acupuncture', was: [{ start: '2026-11-27T14:00', where: 'Room 1, Northgate clinic' }], now: [] },
  ],
}
