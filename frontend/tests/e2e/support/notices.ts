import type { LetterToPost, SentMessage, UntoldNotice } from '../../../src/api/types'

const spot = (start: string, end: string) => ({
  start,
  end,
  siteName: 'Northgate clinic',
  roomName: 'Room 2',
  practitionerName: 'Eleri Roberts',
})

const notice: UntoldNotice = {
  id: 'n1',
  seen: 'd1',
  patient: 'pt1',
  patientName: 'Ann Bell',
  course: 'k1',
  treatmentName: 'Acupuncture',
  step: 'CALL',
  prefers: 'TELEPHONE',
  way: 'TELEPHONE',
  reachedAt: '01632 960 123',
  telephone: '01632 960 123',
  language: 'cy',
  interpreter: true,
  soonest: '2026-11-24T14:00',
  openedAt: '2026-11-24T08:40',
  calls: 1,
  lastCall: '2026-11-24T08:50',
  tries: 0,
  lastFault: null,
  changes: [
    {
      appointment: 'a1',
      kind: 'MOVED',
      told: spot('2026-11-24T14:00', '2026-11-24T14:30'),
      now: spot('2026-11-26T10:00', '2026-11-26T10:30'),
    },
    {
      appointment: 'a2',
      kind: 'CANCELLED',
      told: spot('2026-12-01T14:00', '2026-12-01T14:30'),
      now: null,
    },
  ],
  subject: 'Your appointments at Northgate back pain clinic',
  body: 'Dear Ann Bell,\n\nYour appointments have changed:\n\nInstead of Tuesday 24 November 2026 at 2pm: Thursday 26 November 2026 at 10am\n\nNorthgate back pain clinic',
}

/** One of each kind of work. */
export const untold: UntoldNotice[] = [
  notice,
  {
    ...notice,
    id: 'n2',
    patient: 'pt2',
    patientName: 'Chidi Okonkwo',
    step: 'POST',
    prefers: 'LETTER',
    way: 'LETTER',
    reachedAt: '12 High Street\nNorthgate\nNG1 2AB',
    telephone: null,
    language: 'en',
    interpreter: false,
    soonest: '2026-12-10T09:00',
    calls: 0,
    lastCall: null,
    changes: [
      {
        appointment: 'a3',
        kind: 'BOOKED',
        told: null,
        now: spot('2026-12-10T09:00', '2026-12-10T09:30'),
      },
    ],
  },
  {
    ...notice,
    id: 'n3',
    patient: 'pt3',
    patientName: 'Priya Singh',
    step: 'SEND',
    prefers: 'EMAIL',
    way: 'EMAIL',
    reachedAt: 'priya.singh@mail.example',
    language: 'en',
    interpreter: false,
    soonest: '2026-12-03T09:00',
    calls: 0,
    lastCall: null,
    changes: [
      {
        appointment: 'a4',
        kind: 'MOVED',
        told: spot('2026-12-03T09:00', '2026-12-03T09:30'),
        now: { ...spot('2026-12-03T09:00', '2026-12-03T09:30'), roomName: 'Room 3' },
      },
    ],
  },
  {
    ...notice,
    id: 'n4',
    patient: 'pt4',
    patientName: 'Tom Kowalska',
    step: 'FAILED',
    prefers: 'TEXT',
    way: 'TEXT',
    reachedAt: '07700 900 456',
    telephone: '07700 900 456',
    language: 'en',
    interpreter: false,
    soonest: '2026-11-27T09:00',
    calls: 0,
    lastCall: null,
    tries: 5,
    lastFault: 'The number is not a UK mobile number.',
    changes: [
      {
        appointment: 'a5',
        kind: 'PUT_BACK',
        told: spot('2026-11-27T09:00', '2026-11-27T09:30'),
        now: spot('2026-11-27T09:00', '2026-11-27T09:30'),
      },
    ],
  },
]

function member(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
}

/** What the history has of it. */
export function said(one: UntoldNotice, how: string, body: unknown): SentMessage {
  const answer = member(body, 'answer')
  return {
    id: `m-${one.id}-${how}`,
    patient: one.patient,
    patientName: one.patientName,
    way: member(body, 'way') === 'LETTER' ? 'LETTER' : 'TELEPHONE',
    state: how === 'told' ? 'TOLD' : 'NO_ANSWER',
    answer: answer === 'ACCEPTED' || answer === 'WANTS_ANOTHER' ? answer : null,
    address: one.reachedAt,
    subject: one.subject,
    body: one.body,
    fault: null,
    endedAt: '2026-11-24T09:05',
    by: 'Sam Okafor',
  }
}

export function notReached(one: UntoldNotice): UntoldNotice {
  return { ...one, calls: one.calls + 1, lastCall: '2026-11-24T09:05' }
}

export function letters(open: readonly UntoldNotice[]): LetterToPost[] {
  return open
    .filter(({ step }) => step === 'POST')
    .map(({ id, seen, patient, patientName, reachedAt, language, subject, body }) => ({
      patient,
      patientName,
      address: reachedAt,
      language,
      subject,
      body,
      notices: [{ id, seen }],
    }))
}
