import { usePortal } from '../api/portal'
import type { Portal } from '../api/types'
import { ServiceProblem } from '../components/ServiceProblem'
import { useTitle } from '../components/useTitle'
import { Waiting } from '../components/Waiting'
import { CourseStanding } from './CourseStanding'
import { NextSession } from './NextSession'
import { SessionList } from './SessionList'
import { coming, past } from './sessions'

function CannotCome({ clinicName }: { clinicName: string }) {
  return (
    <section className="portal-section" aria-labelledby="cannot-come">
      <h2 id="cannot-come" className="nhsuk-heading-m">
        If you cannot come
      </h2>
      <p>
        Tell {clinicName} as soon as you can, so that somebody else can have the time. Use the contact details
        on your appointment letter.
      </p>
      <p>We will try to find you another time.</p>
    </section>
  )
}

function Sessions({ portal }: { portal: Portal }) {
  const [next, ...later] = coming(portal)
  const been = past(portal)
  return (
    <>
      {next === undefined ? (
        <div className="portal-none">
          <h2 className="nhsuk-heading-m">You have no session booked yet</h2>
          <p>We will tell you when your next session is arranged.</p>
        </div>
      ) : (
        <NextSession session={next} />
      )}
      {portal.courses.map((course) => (
        <CourseStanding key={course.treatmentName} course={course} />
      ))}
      {later.length > 0 && <SessionList heading="Later sessions" sessions={later} />}
      <CannotCome clinicName={portal.clinicName} />
      {been.length > 0 && <SessionList heading="Past sessions" sessions={been} />}
    </>
  )
}

/** The patient's own page: when and where to come next, before anything else. */
export function MySessions({ service }: { service: string }) {
  const { data: portal, error, isPending, refetch } = usePortal()
  useTitle('Your sessions', service)
  return (
    <>
      <h1 className="portal-greeting">
        {portal === undefined ? 'Your sessions' : `Hello ${portal.givenName}`}
      </h1>
      {isPending && <Waiting what="Loading your sessions" />}
      {portal === undefined && error !== null && (
        <ServiceProblem error={error} onRetry={() => void refetch()} />
      )}
      {portal !== undefined && <Sessions portal={portal} />}
    </>
  )
}
