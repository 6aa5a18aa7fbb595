import { dateOf, longDate, timeRange } from '../lib/dates'
import { sessionOf } from '../lib/words'
import { HowToGetThere } from './HowToGetThere'
import { SessionActions } from './SessionActions'
import type { OwnSession } from './sessions'

/** The next session, as large as its importance. */
export function NextSession({ session }: { session: OwnSession }) {
  return (
    <section className="portal-next" aria-labelledby="next-session">
      <h2 id="next-session" className="portal-next__label">
        Your next session
      </h2>
      <p className="portal-next__date">{longDate(dateOf(session.start))}</p>
      <p className="portal-next__time">{timeRange(session.start, session.end)}</p>
      <p className="portal-next__what">
        <span>{session.treatmentName}</span>
        <span className="portal-next__count">{sessionOf(session)}</span>
      </p>
      <dl className="portal-next__facts">
        <dt>Where</dt>
        <dd>
          {session.siteName}
          <br />
          {session.roomName}
        </dd>
        <dt>With</dt>
        <dd>{session.practitionerName}</dd>
        <HowToGetThere session={session} />
      </dl>
      <SessionActions session={session} />
    </section>
  )
}
