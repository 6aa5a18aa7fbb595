import type { SessionView } from '../../api/types'
import { folded } from '../../lib/words'

/** Whether somebody in the session is meant by the words: every word in the name, or the NHS number's digits in a row. */
export function mentions(session: SessionView, wanted: string): boolean {
  const words = folded(wanted).split(/\s+/).filter(Boolean)
  const digits = wanted.replaceAll(/\s/g, '')
  const isNumber = /^\d{3,}$/.test(digits)
  return session.attendees.some(({ patientName, nhsNumber }) =>
    isNumber ? nhsNumber.includes(digits) : words.every((word) => folded(patientName).includes(word)),
  )
}

export type Filter = { find: string; hidden: ReadonlySet<string> }

/** The sessions that a filter leaves visible. */
export function visibleSessions(sessions: readonly SessionView[], { find, hidden }: Filter): SessionView[] {
  return sessions.filter(
    (session) => !hidden.has(session.treatment) && (find.trim() === '' || mentions(session, find)),
  )
}
