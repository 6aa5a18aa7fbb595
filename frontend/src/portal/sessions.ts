import type { Portal, PortalCourse, PortalSession } from '../api/types'
import { count } from '../lib/words'

/** One of the patient's own sessions, and what it is a session of. */
export type OwnSession = PortalSession & Pick<PortalCourse, 'treatmentName' | 'lateCounts'>

function own({ treatmentName, lateCounts, sessions }: PortalCourse): OwnSession[] {
  return sessions.map((session) => ({ ...session, treatmentName, lateCounts }))
}

function byTime(a: OwnSession, b: OwnSession): number {
  return a.start.localeCompare(b.start)
}

/** What is still to come, across all courses, the next one first. */
export function coming({ courses }: Portal): OwnSession[] {
  return courses
    .flatMap(own)
    .filter(({ isPast }) => !isPast)
    .sort(byTime)
}

/** What has been, the latest first. */
export function past({ courses }: Portal): OwnSession[] {
  return courses
    .flatMap(own)
    .filter(({ isPast }) => isPast)
    .sort((a, b) => byTime(b, a))
}

/** Where a course stands, in a sentence or two. */
export function standing(course: PortalCourse): string {
  if (course.status === 'COMPLETE') return `You have finished all ${count(course.prescribed, 'session')}.`
  const had = `You have had ${course.delivered} of ${count(course.prescribed, 'session')}.`
  if (course.toArrange === 0) return had
  const owed = count(course.toArrange, 'session')
  return `${had} We still need to arrange ${owed}. We will tell you when.`
}

/** A tick for each session had, a ring for each with a date, nothing yet for the rest. */
export function steps(course: PortalCourse): ('had' | 'arranged' | 'open')[] {
  const arranged = course.sessions.filter(({ isPast }) => !isPast).length
  return Array.from({ length: course.prescribed }, (_, i) =>
    i < course.delivered ? 'had' : i < course.delivered + arranged ? 'arranged' : 'open',
  )
}
