import type { HandStep, Place, ScheduleWeek, SessionView } from '../../../src/api/types'
import { dateOf, mondayOf } from '../../../src/lib/dates'
import { places } from './advice'
import { unscheduled } from './answers'
import { scheduleWeek } from './week'

/** A session that was moved by hand, as it was before, and where it went. */
export type Move = { course: string; session: SessionView; place: Place }

function member(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
}

/** The session of a course: the ids of the invented courses end in their session's date. */
function sessionOf(course: string): SessionView | undefined {
  const date = course.slice(-10)
  if (!/^\d{4}-/.test(date)) return undefined
  return scheduleWeek(mondayOf(date), 'DRAFT').sessions.find(({ attendees }) =>
    attendees.some(({ courseId }) => courseId === course),
  )
}

/** A session that had no place before. */
function fresh(course: string): SessionView | undefined {
  const found = unscheduled.find(({ courseId }) => courseId === course)
  const [like] = scheduleWeek('2026-11-23', 'DRAFT').sessions
  return found && like && { ...like, id: `s-${course}` }
}

/** What a step asks for; undefined where it is about a whole course. */
export function moveIn(body: unknown): Move | undefined {
  const course = String(member(body, 'course'))
  const wanted = member(body, 'place')
  const place = places.places.find(
    ({ place: { start } }) => start === `${member(wanted, 'date')}T${member(wanted, 'time')}`,
  )?.place
  const session = sessionOf(course) ?? fresh(course)
  return place && session && { course, session, place }
}

export function moved({ session, place, course }: Move): HandStep {
  return {
    kind: sessionOf(course) === undefined ? 'PLACED' : 'MOVED',
    patientName: session.attendees[0]?.patientName ?? '',
    treatmentName: session.treatmentName,
    from: sessionOf(course) === undefined ? null : session.start,
    to: place.start,
    madeBy: 'admin',
  }
}

export const courseMoved: HandStep = {
  kind: 'COURSE_PLACED',
  patientName: 'Viktor Fernandez',
  treatmentName: 'Manual therapy',
  from: null,
  to: '2026-12-03T14:15',
  madeBy: 'admin',
}

/** A week of the draft with what was moved where it is now. */
export function draftWeek(monday: string, moves: readonly Move[]): ScheduleWeek {
  const week = scheduleWeek(monday, 'DRAFT')
  const gone = new Set(moves.map(({ session }) => session.id))
  const there = moves
    .filter(({ place }) => mondayOf(dateOf(place.start)) === monday)
    .map(({ session, place: { seat: _, ...place } }) => ({ ...session, ...place }))
  return { ...week, sessions: [...week.sessions.filter(({ id }) => !gone.has(id)), ...there] }
}
