import type {
  CourseSlack,
  Draft,
  OfferedPlace,
  OpenWork,
  RecordedPractitioner,
  SessionView,
} from '../../api/types'
import { clockTime, dateOf, longDate, plainDate, timeRange } from '../../lib/dates'
import { count } from '../../lib/words'
import { asked, deadline } from '../offers/offers'

/** Something to deal with, and where that is done. */
export type Line = { key: string; text: string; to: string }

/** The sessions of a day that somebody is expected at, by time. */
export function sessionsOn(sessions: readonly SessionView[], date: string): SessionView[] {
  return sessions
    .filter(({ start }) => dateOf(start) === date)
    .sort((a, b) => a.start.localeCompare(b.start) || a.practitionerName.localeCompare(b.practitionerName))
}

/** Who of the staff is away on a day: the whole of it, or from when to when. */
export function awayOn(practitioners: readonly RecordedPractitioner[], date: string): Line[] {
  return practitioners.flatMap(({ id, details: { name, leave, awayDuring } }) => {
    const whole = leave.find(({ from, to }) => from <= date && date <= to)
    const until = whole === undefined || whole.to === date ? '' : ` until ${longDate(whole.to)}`
    if (whole !== undefined) return [{ key: id, text: `${name}, all day${until}`, to: '/staff' }]
    return awayDuring
      .filter(({ from, to }) => dateOf(from) <= date && date <= dateOf(to))
      .map(({ from, to }) => ({
        key: `${id} ${from}`,
        text: `${name}, ${hoursOn(date, from, to)}`,
        to: '/staff',
      }))
  })
}

function hoursOn(date: string, from: string, to: string): string {
  if (dateOf(from) === date && dateOf(to) === date) return timeRange(from, to)
  if (dateOf(from) === date) return `from ${clockTime(from)}`
  return dateOf(to) === date ? `until ${clockTime(to)}` : 'all day'
}

/** Where a session is opened. */
export function sessionAddress(name: string, start: string, mondayOf: (date: string) => string): string {
  return `/schedule?week=${mondayOf(dateOf(start))}&session=${encodeURIComponent(name)}`
}

/** Registers that are not filled in, the oldest first. */
export function registerLines({ registers }: OpenWork, mondayOf: (date: string) => string): Line[] {
  return registers.map(({ name, start, end, treatmentName, practitionerName, people }) => ({
    key: name,
    text: `${treatmentName} with ${practitionerName}, ${longDate(dateOf(start))}, ${timeRange(start, end)}: ${count(people, 'person', 'people')}`,
    to: sessionAddress(name, start, mondayOf),
  }))
}

/** People about whom a clinician should decide; nothing follows by itself. */
export function decisionLines({ decisions }: OpenWork): Line[] {
  return decisions.map(({ patient, patientName, treatmentName, why, times, last }) => ({
    key: `${patient} ${why} ${treatmentName}`,
    text:
      why === 'MISSED_THE_FIRST'
        ? `${patientName} did not come to the first appointment of ${treatmentName.toLowerCase()} on ${plainDate(last)}`
        : `${patientName} has cancelled ${treatmentName.toLowerCase()} ${times} times, last for ${plainDate(last)}`,
    to: `/patients/${patient}`,
  }))
}

/** Courses that cannot end in time, or hardly. */
export function riskLines(courses: readonly CourseSlack[]): Line[] {
  return courses
    .filter(({ begun, needsAttention, fits }) => begun && (needsAttention || !fits))
    .map(({ courseId, patientName, treatmentName, left, of, daysOfSlack }) => ({
      key: courseId,
      text: `${patientName}, ${treatmentName.toLowerCase()}: ${left} of ${of} left, ${spare(daysOfSlack)}`,
      to: '/time-left?show=running-out',
    }))
}

function spare(days: number | null): string {
  if (days === null) return 'time not known'
  return days < 0 ? `${count(-days, 'day')} too short` : `${count(days, 'day')} to spare`
}

/** A draft that waits for a decision. */
export function draftLines(draft: Draft | null | undefined): Line[] {
  if (draft?.state !== 'DRAFT') return []
  const left =
    draft.unplanned === 0
      ? 'every session has a place'
      : `${count(draft.unplanned, 'session')} without a place`
  return [{ key: draft.id, text: `A draft waits to be published: ${left}`, to: '/planning' }]
}

/** Who is being asked about a free place, whose deadline comes first. */
export function offerLines(places: readonly OfferedPlace[]): Line[] {
  return places
    .flatMap((place) => asked(place) ?? [])
    .sort((a, b) => (a.until ?? '').localeCompare(b.until ?? ''))
    .map(({ id, patientName, until }) => ({
      key: id,
      text: `${patientName}${until === null ? '' : `, answers by ${deadline(until)}`}`,
      to: '/offers',
    }))
}
