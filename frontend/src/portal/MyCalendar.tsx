import { useCalendarLink, useMakeCalendarLink, useRevokeCalendarLink } from '../api/portal'
import { SecretLink } from '../components/SecretLink'
import { PortalProblem } from './PortalProblem'

/** The sessions for the calendar on the telephone: once as a file, or followed by a secret link. */
export function MyCalendar() {
  const { data } = useCalendarLink()
  const make = useMakeCalendarLink()
  const revoke = useRevokeCalendarLink()
  const failed = make.error ?? revoke.error
  return (
    <section className="portal-section" aria-labelledby="calendar">
      <h2 id="calendar" className="nhsuk-heading-m">
        In your calendar
      </h2>
      <p>
        <a href="/api/portal/calendar" download="appointments.ics">
          Put my sessions into my calendar
        </a>
      </p>
      <details className="portal-details">
        <summary>Keep my calendar up to date by itself</summary>
        {data !== undefined && (
          <SecretLink
            madeAt={data.madeAt}
            path={make.data?.path}
            isBusy={make.isPending || revoke.isPending}
            buttonClass="portal-button portal-button--quiet"
            onMake={() => make.mutate()}
            onRevoke={() => revoke.mutate(undefined, { onSuccess: () => make.reset() })}
          />
        )}
        {failed !== null && <PortalProblem error={failed} />}
      </details>
    </section>
  )
}
