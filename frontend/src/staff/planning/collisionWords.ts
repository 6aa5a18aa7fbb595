import type { DraftChange, DraftCollision } from '../../api/types'
import { clockTime, datesInWords, longDate } from '../../lib/dates'
import { sentenceCase } from '../../lib/words'

const SHORT: Record<DraftCollision['reason'], string> = {
  COURSE_ENDED: 'course ended',
  COURSE_PAUSED: 'course paused',
  COURSE_GONE: 'course no longer in the records',
  SESSION_CHANGED: 'class moved or called off',
  HAS_BEGUN: 'too late to begin',
  RECORD_GONE: 'room, person or treatment gone',
  PRACTITIONER_AWAY: 'practitioner away',
  PRACTITIONER_HOURS: 'outside working hours',
  PRACTITIONER_REGISTRATION: 'registration ended',
  PRACTITIONER_SKILL: 'practitioner no longer gives it',
  PRACTITIONER_TAKEN: 'practitioner busy',
  PRACTITIONER_TRAVEL: 'no time to travel',
  PRACTITIONER_DAY_FULL: 'practitioner’s day full',
  SITE_CLOSED: 'site closed',
  ROOM_CLOSED: 'room closed',
  ROOM_UNSUITABLE: 'room unsuitable',
  ROOM_TAKEN: 'room in use',
  ROOM_TURNOVER: 'room not ready',
  CLASS_FULL: 'session full',
  CLASS_ELSEWHERE: 'class meets elsewhere',
  PATIENT_AWAY: 'patient cannot come',
  PATIENT_NEEDS: 'does not meet needs',
  PATIENT_TAKEN: 'patient has another appointment',
  CAP_REACHED: 'course has all its sessions',
  OUTSIDE_WINDOW: 'outside the course’s window',
  TOO_EARLY: 'course may not begin yet',
  TOO_CLOSE: 'too soon after another session',
  TREATMENT_CHANGED: 'treatment or rules changed',
}

/** How many places each reason concerns, the most frequent first. */
export function collisionCounts(
  collisions: readonly DraftCollision[],
): { reason: string; appointments: number }[] {
  const counts = new Map<string, number>()
  for (const { reason } of collisions) counts.set(SHORT[reason], (counts.get(SHORT[reason]) ?? 0) + 1)
  return [...counts]
    .map(([reason, appointments]) => ({ reason, appointments }))
    .sort((a, b) => b.appointments - a.appointments)
}

const KINDS: Record<string, string> = {
  clinic: 'Clinic',
  limits: 'Limits',
  treatments: 'Treatment',
  sites: 'Site',
  rooms: 'Room',
  practitioners: 'Practitioner',
  patients: 'Patient',
  courses: 'Course',
  appointments: 'Appointment',
}

export function kindInWords(kind: string): string {
  return KINDS[kind] ?? sentenceCase(kind)
}

const FIELDS: Record<string, string> = {
  unavailable: 'away',
  available: 'can come',
  preferred: 'likes to come',
  leave: 'leave',
  awayDuring: 'away',
  workingHours: 'hours',
  maxClinicalMinutesPerDay: 'most minutes a day',
  closedDuring: 'closed',
  closedOn: 'closed',
  openingHours: 'open',
  startNotBefore: 'not before',
  preferredPractitioner: 'preferred practitioner',
  deliveredOn: 'given',
  roomFeatures: 'room features',
  minDaysBetween: 'fewest days between',
  targetDaysBetween: 'best days between',
  groupMax: 'most people',
}

function field({ field: name, was, becomes }: DraftChange['fields'][number]): string {
  const label = FIELDS[name] ?? sentenceCase(name.replace(/([A-Z])/g, '_$1')).toLowerCase()
  if (was === '') return `${label}: ${datesInWords(becomes)} added`
  if (becomes === '') return `${label}: ${datesInWords(was)} removed`
  return `${label}: ${datesInWords(was)}, now ${datesInWords(becomes)}`
}

/** What has become of a record or an appointment, in one line. */
export function changeInWords({ change, fields, start }: DraftChange): string {
  if (start !== null) {
    const when = `${longDate(start.slice(0, 10))} at ${clockTime(start)}`
    return change === 'ADDED' ? `booked on ${when}` : `no longer on ${when}`
  }
  if (change === 'ADDED') return 'new in the records'
  if (change === 'MISSING') return 'no longer in use'
  return fields.map(field).join('; ')
}
