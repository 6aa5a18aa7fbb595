import { useEffect, useRef } from 'react'
import type { Portal } from '../api/types'
import { sessionOf } from '../lib/words'
import { GiveUp } from './GiveUp'
import { OtherTimes, timeInWords } from './OtherTimes'
import { RingTheClinic } from './RingTheClinic'
import type { OwnSession } from './sessions'
import { WriteToClinic } from './WriteToClinic'

type Props = {
  portal: Portal
  session: OwnSession
  /** What was done, in words; the view then closes. */
  onDone: (words: string) => void
}

/** Everything a patient can do who cannot come to a session: another time, cancel, or say so. */
export function CannotCome({ portal, session, onDone }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <a href="#sessions" className="portal-back">
        Back to your sessions
      </a>
      <h1 ref={heading} tabIndex={-1} className="portal-greeting">
        I cannot come
      </h1>
      <p>
        {session.treatmentName}, {sessionOf(session).toLowerCase()}
        <br />
        <strong>{timeInWords(session)}</strong>
      </p>
      {session.mayMove && (
        <section className="portal-section" aria-labelledby="another-time">
          <h2 id="another-time" className="nhsuk-heading-m">
            Another time
          </h2>
          <OtherTimes session={session} onDone={onDone} />
        </section>
      )}
      <section className="portal-section" aria-labelledby="ask">
        <h2 id="ask" className="nhsuk-heading-m">
          Ask the clinic
        </h2>
        <p>
          <RingTheClinic telephone={portal.telephone} />
        </p>
        <WriteToClinic appointment={session.appointment} />
      </section>
      <section className="portal-section" aria-labelledby="cancel">
        <h2 id="cancel" className="nhsuk-heading-m">
          Cancel without another time
        </h2>
        <GiveUp session={session} noticeHours={portal.noticeHours} onDone={onDone} />
      </section>
    </>
  )
}
