import type { SessionView } from '../../api/types'
import { isMeant } from '../../lib/find'

/** Whether somebody in the session is meant by the words. */
export function mentions(session: SessionView, wanted: string): boolean {
  return session.attendees.some((attendee) => isMeant(attendee, wanted))
}

export type Filter = { find: string; hidden: ReadonlySet<string> }

/** The sessions that a filter leaves visible. */
export function visibleSessions(sessions: readonly SessionView[], { find, hidden }: Filter): SessionView[] {
  return sessions.filter(
    (session) => !hidden.has(session.treatment) && (find.trim() === '' || mentions(session, find)),
  )
}
