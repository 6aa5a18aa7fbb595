import type { CancelledHow, Said } from '../../api/desk'
import type { Attendee, CourseStanding, Outcome } from '../../api/types'
import { plainDate } from '../../lib/dates'
import { count, number, sessionOf, unreachable } from '../../lib/words'

/** What can be said of somebody who was expected, with the NHS code. */
export const SAID = [
  { outcome: 'ATTENDED', text: 'Came', code: '5' },
  { outcome: 'ATTENDED_LATE', text: 'Late, seen', code: '6' },
  { outcome: 'TOO_LATE', text: 'Too late', code: '7' },
  { outcome: 'DID_NOT_ATTEND', text: 'Did not attend', code: '3' },
] as const satisfies readonly { outcome: Said; text: string; code: string }[]

export const CANCELLED = [
  { how: 'CANCELLED_BY_PATIENT', text: 'The patient' },
  { how: 'CANCELLED_LATE_BY_PATIENT', text: 'The patient, at short notice' },
  { how: 'CANCELLED_BY_CLINIC', text: 'The clinic' },
  { how: 'ENTERED_IN_ERROR', text: 'Nobody: it was booked by mistake' },
] as const satisfies readonly { how: CancelledHow; text: string }[]

/** What became of an appointment. */
export function outcomeInWords(outcome: Outcome): string {
  switch (outcome) {
    case 'BOOKED':
      return 'Booked'
    case 'ATTENDED':
      return 'Came'
    case 'ATTENDED_LATE':
      return 'Came late, was seen'
    case 'TOO_LATE':
      return 'Came too late to be seen'
    case 'DID_NOT_ATTEND':
      return 'Did not attend'
    case 'CANCELLED_BY_PATIENT':
      return 'Cancelled by the patient'
    case 'CANCELLED_LATE_BY_PATIENT':
      return 'Cancelled by the patient at short notice'
    case 'CANCELLED_BY_CLINIC':
      return 'Cancelled by the clinic'
    case 'ENTERED_IN_ERROR':
      return 'Entered in error'
    default:
      return unreachable(outcome)
  }
}

/** "Session 5 of 8", with what became of it where something did; of somebody who did not come only that. */
export function placeOrOutcome(attendee: Attendee): string {
  const { outcome } = attendee
  if (outcome === null || outcome === 'BOOKED') return sessionOf(attendee)
  const isGiven = outcome === 'ATTENDED' || outcome === 'ATTENDED_LATE'
  return isGiven
    ? `${sessionOf(attendee)}, ${outcomeInWords(outcome).toLowerCase()}`
    : outcomeInWords(outcome)
}

/** What somebody said, if it is of those that can be said and corrected. */
export function saidOf(outcome: Outcome): Said | undefined {
  if (outcome === 'BOOKED') return outcome
  return SAID.find((one) => one.outcome === outcome)?.outcome
}

/** "5 of 8 had, 2 booked, one missed, 1 still to book. The 12 weeks end on 12 December 2026, 9 days to spare." */
export function standingInWords(standing: CourseStanding): string {
  const { used, prescribed, toCome, unrecorded, missed, owed, lastDay, spare } = standing
  const ahead = toCome - unrecorded
  const parts = [
    `${number(used)} of ${number(prescribed)} had`,
    ahead > 0 ? `${number(ahead)} booked` : '',
    unrecorded > 0 ? `${number(unrecorded)} not recorded yet` : '',
    missed > 0 ? `${missed === 1 ? 'one' : number(missed)} missed` : '',
    owed > 0 ? `${number(owed)} still to book` : '',
  ].filter((part) => part !== '')
  const sentence = `${parts.join(', ')}.`
  if (lastDay === null || (ahead === 0 && owed === 0)) return sentence
  return `${sentence} Must end by ${plainDate(lastDay)}${spareInWords(spare)}.`
}

function spareInWords(spare: number | null): string {
  if (spare === null) return ''
  if (spare === 0) return ', no days to spare'
  return `, ${count(spare, 'day')} to spare`
}
