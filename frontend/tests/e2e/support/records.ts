import type { Recorded } from '../../../src/api/kinds'
import type {
  ListedReferral,
  PatientDetails,
  PractitionerDetails,
  RecordedSettings,
  RoomDetails,
  Ruleset,
  SiteDetails,
  TreatmentDetails,
  Weights,
  YearsHoliday,
} from '../../../src/api/types'
import { practitioners } from './people'

const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const

function recorded<D>(number: number, details: D): Recorded<D> {
  const id = `00000000-0000-4000-8000-${number.toString().padStart(12, '0')}`
  return { id, externalId: id, version: 1, details }
}

/** Somebody of the staff; the schedule knows them by the id that they came with. */
function employed(number: number, externalId: string, details: PractitionerDetails) {
  return { ...recorded(number, details), externalId }
}

const northgate = recorded<SiteDetails>(1, {
  name: 'Northgate clinic',
  openingHours: WEEK.map((day) => ({ day, from: '08:00', to: day === 'FRIDAY' ? '17:00' : '18:00' })),
  closedOn: [{ date: '2026-12-25', reason: 'Christmas Day' }],
  address: '12 North Street, Northgate',
  directions: 'Bus 4 stops outside.',
  bring: null,
})
const southfield = recorded<SiteDetails>(2, {
  name: 'Southfield surgery',
  openingHours: [{ day: 'TUESDAY', from: '09:00', to: '13:00' }],
  closedOn: [],
  address: null,
  directions: null,
  bring: null,
})

const gym = recorded<RoomDetails>(11, {
  site: northgate.id,
  name: 'Gym',
  capacity: 10,
  features: ['GYM', 'STEP_FREE'],
  closedDuring: [{ from: '2026-12-01T09:00', to: '2026-12-01T12:00', reason: 'New floor' }],
})
const room1 = recorded<RoomDetails>(12, {
  site: northgate.id,
  name: 'Room 1',
  capacity: 1,
  features: ['COUCH'],
  closedDuring: [],
})

const exercise = recorded<TreatmentDetails>(21, {
  code: 'GROUP_EXERCISE',
  name: 'Group exercise',
  delivery: 'GROUP',
  minutes: 60,
  roomFeatures: ['GYM'],
  groupMax: 10,
  minDaysBetween: 2,
  targetDaysBetween: 7,
  maxSessions: null,
  windowDays: null,
  classMax: 8,
})

const eleri = employed(31, 'p1', {
  name: 'Eleri Roberts',
  profession: 'PHYSIOTHERAPIST',
  registration: { body: 'HCPC', number: 'PH000001', expiresOn: '2026-12-31' },
  skills: ['GROUP_EXERCISE'],
  gender: 'FEMALE',
  workingHours: [
    { site: northgate.id, day: 'MONDAY', from: '09:00', to: '13:00', holdsFrom: null, holdsTo: null },
    {
      site: southfield.id,
      day: 'TUESDAY',
      from: '09:00',
      to: '13:00',
      holdsFrom: '2027-01-01',
      holdsTo: null,
    },
  ],
  leave: [{ from: '2026-12-21', to: '2026-12-24', reason: null }],
  awayDuring: [],
  maxClinicalMinutesPerDay: 360,
})

/** Everybody whose sessions the week shows. */
const staff = practitioners.map(({ id, name, profession }, index) =>
  id === 'p1'
    ? eleri
    : employed(31 + index, id, {
        ...eleri.details,
        name,
        profession,
        gender: null,
        registration: null,
        leave: [],
        awayDuring:
          id === 'p2' ? [{ from: '2026-11-24T13:00', to: '2026-11-24T17:00', reason: 'Training' }] : [],
      }),
)

const grace = recorded<PatientDetails>(41, {
  nhsNumber: '9434765919',
  givenName: 'Grace',
  familyName: 'Patel',
  dateOfBirth: '1970-01-02',
  needs: ['STEP_FREE'],
  practitionerGender: null,
  available: [
    { day: 'MONDAY', from: '09:00', to: '12:00' },
    { day: 'THURSDAY', from: '13:00', to: '17:00' },
  ],
  preferred: [],
  unavailable: [],
  contact: {
    telephone: '01632 960001',
    email: null,
    address: null,
    language: 'en',
    interpreter: false,
    notices: 'LETTER',
  },
})

export const settings: RecordedSettings = {
  version: 0,
  details: {
    name: 'Northgate back pain clinic',
    bankHolidays: 'ENGLAND_AND_WALES',
    planningFrom: '2026-11-23',
    planningTo: '2027-03-14',
    holdMinutes: 10,
  },
}

const source = 'NICE CG88 (2009), recommendation 1.3.3'

const rulesets: Ruleset[] = [
  {
    code: 'NICE-CG88-2009',
    title: 'Low back pain: early management of persistent non-specific low back pain (CG88)',
    published: '2009-05-27',
    status: 'SUPERSEDED',
    statusText: 'Superseded by NG59 (2016).',
    url: 'https://www.nice.org.uk/guidance/cg88',
    treatments: [
      {
        treatment: 'GROUP_EXERCISE',
        maxSessions: { most: 8, source, text: 'up to a maximum of eight sessions' },
        maxHours: null,
        windowDays: { most: 84, source, text: 'over a period of up to 12 weeks' },
        groupMax: { most: 10, source, text: 'in a group of up to 10 people' },
      },
    ],
    notOffered: [],
  },
  {
    code: 'NICE-NG59-2020',
    title: 'Low back pain and sciatica in over 16s (NG59)',
    published: '2016-11-30',
    status: 'CURRENT',
    statusText: 'It sets no session limits: the clinic sets its own.',
    url: 'https://www.nice.org.uk/guidance/ng59',
    treatments: [],
    notOffered: [{ treatment: 'ACUPUNCTURE', source: 'NICE NG59 (2020), recommendation 1.2.8' }],
  },
]

const holidays: YearsHoliday[] = [
  { date: '2026-12-25', name: 'Christmas Day', openSites: [] },
  { date: '2026-12-28', name: 'Boxing Day (substitute day)', openSites: ['Northgate clinic'] },
]

const MOST = 10_000

export const weights: Weights = {
  version: 3,
  own: true,
  weights: [
    ['urgentMissing', 'How many times a session without a place counts when the course is urgent', 3],
    ['wait', 'Each day until the first session; a day after weeks of waiting counts for more', 10],
    ['rhythm', 'Each day by which a gap between two sessions misses the treatment’s target', 3],
    ['continuity', 'Each further practitioner, or class, within a course', 20],
    ['preference', 'Each wish for a time, a practitioner or a site that is not met', 15],
    ['classRun', 'Each class session that is held, however many come', 30],
    ['cohortFill', 'Each place that a new programme group leaves empty', 10],
    ['idle', 'Each quarter of an hour that a practitioner waits between two sessions', 2],
    ['overload', 'Each percent of working time above 85 that a practitioner is booked', 5],
  ].map(([key, words, usual]) => ({
    key: String(key),
    words: String(words),
    weight: key === 'idle' ? 5 : Number(usual),
    usual: Number(usual),
    least: key === 'urgentMissing' ? 1 : 0,
    most: key === 'urgentMissing' ? 100 : MOST,
  })),
}

export const referrals: ListedReferral[] = [
  {
    id: '00000000-0000-4000-8000-000000000051',
    patient: grace.id,
    patientName: 'Grace Patel',
    nhsNumber: '9434765919',
    dateOfBirth: '1970-01-02',
    referredOn: '2026-07-06',
    painBeganOn: '2026-03-01',
    priority: 'URGENT',
    status: 'RECEIVED',
    reason: null,
    dueBy: '2026-11-09',
    beganOn: null,
    courses: 0,
  },
]

/** What the pretended server answers about single records; undefined for anything else. */
export function recordAnswer(call: string): unknown {
  const kinds: Record<string, Recorded<unknown>[]> = {
    sites: [northgate, southfield],
    rooms: [gym, room1],
    treatments: [exercise],
    practitioners: staff,
    patients: [grace],
  }
  const [, kind = '', id] = /^GET \/api\/(\w+)(?:\/([\w-]+))?$/.exec(call) ?? []
  const all = kinds[kind]
  if (all !== undefined) return id === undefined ? all : all.find((one) => one.id === id)
  switch (call) {
    case 'GET /api/clinic/settings':
      return settings
    case 'GET /api/clinic/weights':
    case 'PUT /api/clinic/weights':
      return weights
    case 'GET /api/clinic/rulesets':
      return rulesets
    case 'GET /api/clinic/bank-holidays':
      return holidays
    case 'GET /api/clinic/counting-policies':
      return []
    case 'GET /api/clinic/ruleset-adoptions':
      return [
        {
          adoptedOn: '2026-11-01',
          guideline: 'NICE-CG88-2009',
          approvedBy: 'Sam Okafor',
          reason: 'The governance group agreed.',
        },
      ]
    case 'GET /api/referrals':
      return referrals
    case 'POST /api/patients/search':
      return [
        {
          id: grace.id,
          externalId: grace.externalId,
          name: 'Grace Patel',
          nhsNumber: '9434765919',
          duplicateNumber: null,
          dateOfBirth: '1970-01-02',
        },
      ]
    default:
      return undefined
  }
}
