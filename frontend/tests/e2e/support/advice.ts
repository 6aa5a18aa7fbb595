import type {
  Bottlenecks,
  CostChange,
  CoursePlaces,
  Fixes,
  Place,
  Places,
  Points,
  Reason,
  Suggestion,
  Why,
  WhyNot,
} from '../../../src/api/types'

function place(date: string, from: string, to: string, practitioner = 'Eleri Roberts'): Place {
  return {
    start: `${date}T${from}`,
    end: `${date}T${to}`,
    practitionerId: practitioner === 'Eleri Roberts' ? 'p1' : 'p2',
    practitionerName: practitioner,
    roomId: 'r2',
    roomName: 'Treatment room 2',
    siteName: 'Northgate clinic',
    seat: 'ONE_TO_ONE',
  }
}

const reasons: Reason[] = [
  {
    blemish: 'RHYTHM',
    text: '7 days after the session before it, as the treatment asks',
    points: 0,
  },
  { blemish: 'CONTINUITY', text: 'With Eleri Roberts like the rest of the course', points: 0 },
  { blemish: 'PREFERENCE', text: 'Outside the times that the patient prefers', points: 10 },
]

const cost: CostChange = {
  points: 12,
  changes: [
    { blemish: 'RHYTHM', points: 6, text: 'Rhythm of the course: worse' },
    { blemish: 'IDLE', points: 6, text: 'Gaps in practitioners’ days: worse' },
  ],
}
const same: CostChange = { points: 0, changes: [] }

const suggestions: Suggestion[] = [
  { place: place('2026-11-24', '10:00', '10:30'), number: 3, cost: same, reasons },
  { place: place('2026-11-26', '14:15', '14:45', 'Leila Williams'), number: 3, cost, reasons },
]

export const places: Places = { places: suggestions }

export const why: Why = {
  place: place('2026-11-24', '08:30', '09:00'),
  promised: true,
  reasons,
  others: suggestions,
}

export const whyNot: WhyNot = {
  text: 'Not on Tuesday 24 November at 10am: everybody who may give it is busy or away.',
  allowed: false,
  promised: true,
  always: [
    {
      rule: 'booked-moved',
      text: 'It is published. To change it, move the published appointment.',
      inTheWay: [],
    },
  ],
  options: [
    {
      place: place('2026-11-24', '10:00', '10:30'),
      text: 'Eleri Roberts has another session then.',
      objections: [
        {
          rule: 'booked-moved',
          text: 'It is published. To change it, move the published appointment.',
          inTheWay: [],
        },
        {
          rule: 'practitioner-overlap',
          text: 'Eleri Roberts has another session from 9:45 to 10:15.',
          inTheWay: [
            {
              kind: 'SESSION',
              name: 'Acupuncture',
              where: 'Eleri Roberts, Treatment room 2',
              from: '2026-11-24T09:45',
              to: '2026-11-24T10:15',
              patients: ['Grace Patel'],
              others: 0,
            },
          ],
        },
      ],
      cost: [],
      reasons: [],
    },
    {
      place: place('2026-11-24', '10:00', '10:30', 'Leila Williams'),
      text: 'With Leila Williams in Treatment room 3 it is possible. Worse than where it is: rhythm of the course, gaps in practitioners’ days.',
      objections: [
        {
          rule: 'booked-moved',
          text: 'It is published. To change it, move the published appointment.',
          inTheWay: [],
        },
      ],
      cost: [cost],
      reasons,
    },
  ],
}

export const ownWhy: Why = {
  ...why,
  reasons: reasons.filter(({ blemish }) => blemish !== 'PREFERENCE'),
  others: suggestions.map((one) => ({
    ...one,
    reasons: reasons.filter(({ blemish }) => blemish !== 'PREFERENCE'),
  })),
}

export const ownWhyNot: WhyNot = {
  text: 'None of these can: Eleri Roberts, Leila Williams.',
  allowed: false,
  promised: true,
  always: [],
  options: [
    {
      place: place('2026-11-26', '10:00', '10:30'),
      text: 'Eleri Roberts has another session then.',
      objections: [
        {
          rule: 'practitioner-overlap',
          text: 'Eleri Roberts has another session from 9:45 to 10:15.',
          inTheWay: [
            {
              kind: 'SESSION',
              name: 'Acupuncture',
              where: 'Eleri Roberts, Treatment room 2',
              from: '2026-11-26T09:45',
              to: '2026-11-26T10:15',
              patients: ['Grace Patel'],
              others: 0,
            },
          ],
        },
      ],
      cost: [],
      reasons: [],
    },
    {
      place: place('2026-11-26', '10:00', '10:30', 'Leila Williams'),
      text: 'Leila Williams is not there then.',
      objections: [{ rule: 'working-hours', text: 'Leila Williams is not there then.', inTheWay: [] }],
      cost: [],
      reasons: [],
    },
  ],
}

export const coursePlaces: CoursePlaces = {
  suggestions: [
    {
      text: 'Mostly with Leila Williams, Thursdays at 2:15pm',
      present: false,
      missing: 0,
      cost,
      reasons,
      places: [
        { number: 8, place: place('2026-12-03', '14:15', '14:45', 'Leila Williams') },
        { number: 9, place: place('2026-12-10', '14:15', '14:45', 'Leila Williams') },
      ],
    },
  ],
}

export const fixes: Fixes = {
  missing: 2,
  tried: 214,
  summary: '2 sessions have no place. 214 changes were tried; 2 kinds help.',
  fixes: [
    {
      kind: 'PATIENT_COMES',
      text: 'The patient can come on Thursdays from 14:00 to 15:00 as well.',
      extent: 'WEEKLY',
      changes: ['The patient can come on Thursdays from 14:00 to 15:00 as well.'],
      placed: 2,
      places: [
        place('2026-12-03', '14:15', '14:45', 'Leila Williams'),
        place('2026-12-10', '14:15', '14:45', 'Leila Williams'),
      ],
      others: [],
    },
    {
      kind: 'OTHER_SESSION_MOVES',
      text: 'One session of another patient, not promised yet, moves.',
      extent: 'ONCE',
      changes: ['One session of another patient, not promised yet, moves.'],
      placed: 1,
      places: [place('2026-12-07', '09:00', '09:30')],
      others: [
        {
          patientName: 'Grace Patel',
          from: '2026-12-07T09:00',
          to: place('2026-12-08', '09:30', '10:00'),
        },
      ],
    },
  ],
}

export const bottlenecks: Bottlenecks = {
  weeks: [
    {
      monday: '2026-11-23',
      bottlenecks: [
        {
          kind: 'SKILL',
          text: 'Nobody who may give acupuncture has time left this week.',
          warning: false,
          sessionsMissing: 6,
          minutesMissing: 180,
          minutesThere: 1200,
          minutesInUse: 1200,
          courses: ['Viktor Ahmed', 'Ann Bell'].map((patientName, n) => ({ courseId: `c${n}`, patientName })),
        },
        {
          kind: 'ROOM',
          text: 'Rooms with a gym floor are nearly full.',
          warning: true,
          sessionsMissing: 0,
          minutesMissing: 0,
          minutesThere: 2400,
          minutesInUse: 2280,
          courses: [],
        },
      ],
    },
    { monday: '2026-11-30', bottlenecks: [] },
    { monday: '2026-12-07', bottlenecks: [] },
  ],
}

export const points: Points = {
  prices: [
    { blemish: 'WAIT', points: 2 },
    { blemish: 'RHYTHM', points: 3 },
    { blemish: 'CONTINUITY', points: 30 },
  ],
}
