/**
 * When the server last answered anybody signed in here: from then on it counts the minutes until the session ends.
 * All windows of a browser share one session, so they share this too. It is a time and nothing else.
 */
const KEY = 'painclinic-last-answer'

/** The event by which this window hears of an answer at once. */
export const ANSWERED = 'painclinic-answered'

/** As `server.servlet.session.timeout` says. */
export const SESSION_MINUTES = 30

export function answered(now: number = Date.now()) {
  try {
    localStorage.setItem(KEY, String(now))
  } catch {
    // a browser that keeps nothing gives no warning
  }
  dispatchEvent(new Event(ANSWERED))
}

export function lastAnswer(): number | undefined {
  try {
    const kept = Number(localStorage.getItem(KEY))
    return kept > 0 ? kept : undefined
  } catch {
    return undefined
  }
}

/** How many whole minutes are left, rounded up; 0 once they are over, undefined where nothing is known. */
export function minutesLeft(now: number = Date.now(), last = lastAnswer()): number | undefined {
  if (last === undefined) return undefined
  return Math.max(0, Math.ceil(SESSION_MINUTES - (now - last) / 60_000))
}
