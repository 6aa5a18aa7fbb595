import { useEffect, useRef, useState } from 'react'
import { usePortal } from '../api/portal'
import type { Portal } from '../api/types'
import { ServiceProblem } from '../components/ServiceProblem'
import { useTitle } from '../components/useTitle'
import { Waiting } from '../components/Waiting'
import { CannotCome } from './CannotCome'
import { Changes } from './Changes'
import { ContactWays } from './ContactWays'
import { CourseStanding } from './CourseStanding'
import { MyCalendar } from './MyCalendar'
import { NextSession } from './NextSession'
import { RingTheClinic } from './RingTheClinic'
import { cannotCome } from './SessionActions'
import { SessionList } from './SessionList'
import { coming, past } from './sessions'
import { useHash } from './useHash'
import { WriteToClinic } from './WriteToClinic'

function TheClinic({ clinicName, telephone }: Portal) {
  return (
    <section className="portal-section" aria-labelledby="the-clinic">
      <h2 id="the-clinic" className="nhsuk-heading-m">
        Ask {clinicName}
      </h2>
      <p>
        <RingTheClinic telephone={telephone} />
      </p>
      <details className="portal-details">
        <summary>Write a message</summary>
        <WriteToClinic appointment={null} />
      </details>
    </section>
  )
}

function Sessions({ portal }: { portal: Portal }) {
  const [next, ...later] = coming(portal)
  const been = past(portal)
  return (
    <>
      <Changes portal={portal} />
      {next === undefined ? (
        <div className="portal-none">
          <h2 className="nhsuk-heading-m">You have no session booked yet</h2>
          <p>We will tell you when your next session is arranged.</p>
        </div>
      ) : (
        <NextSession session={next} />
      )}
      {portal.courses.map((course) => {
        const ofCourse = later.filter(({ treatmentName }) => treatmentName === course.treatmentName)
        return (
          <div key={course.treatmentName}>
            <CourseStanding course={course} />
            {ofCourse.length > 0 && (
              <SessionList heading={`Later: ${course.treatmentName}`} sessions={ofCourse} isToCome />
            )}
          </div>
        )
      })}
      <MyCalendar />
      <TheClinic {...portal} />
      <ContactWays />
      {been.length > 0 && <SessionList heading="Past sessions" sessions={been} />}
    </>
  )
}

/** What was just done, in focus so that it is read out. */
function Done({ words }: { words: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className="portal-done" role="status">
      <strong>{words}</strong>
    </div>
  )
}

/** The patient's own page: when and where to come next, before anything else. */
export function MySessions({ service }: { service: string }) {
  const { data: portal, error, isPending, refetch } = usePortal()
  const [done, setDone] = useState<string>()
  const hash = useHash()
  const givenUp = portal && coming(portal).find(({ appointment }) => cannotCome(appointment) === hash)
  useTitle(givenUp === undefined ? 'Your sessions' : 'I cannot come', service)
  if (portal !== undefined && givenUp !== undefined) {
    return (
      <CannotCome
        portal={portal}
        session={givenUp}
        onDone={(words) => {
          setDone(words)
          location.hash = 'sessions'
          scrollTo(0, 0)
        }}
      />
    )
  }
  return (
    <>
      <h1 className="portal-greeting">
        {portal === undefined ? 'Your sessions' : `Hello ${portal.givenName}`}
      </h1>
      {done !== undefined && <Done key={done} words={done} />}
      {isPending && <Waiting what="Loading your sessions" />}
      {portal === undefined && error !== null && (
        <ServiceProblem error={error} onRetry={() => void refetch()} />
      )}
      {portal !== undefined && <Sessions portal={portal} />}
    </>
  )
}
