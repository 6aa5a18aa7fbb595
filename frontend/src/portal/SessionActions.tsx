import { useConfirmOwn } from '../api/portal'
import { dateOf, longDate } from '../lib/dates'
import { PortalProblem } from './PortalProblem'
import type { OwnSession } from './sessions'

export const cannotCome = (appointment: string) => `cannot-come-${appointment}`

function when({ start }: OwnSession): string {
  return longDate(dateOf(start))
}

/** The way to what a patient can do who cannot come. */
export function CannotComeLink({ session }: { session: OwnSession }) {
  return (
    <a className="portal-button portal-button--quiet" href={`#${cannotCome(session.appointment)}`}>
      I cannot come<span className="nhsuk-u-visually-hidden"> on {when(session)}</span>
    </a>
  )
}

/** What can be done about the next session: say that one comes, or that one cannot. */
export function SessionActions({ session }: { session: OwnSession }) {
  const confirm = useConfirmOwn()
  return (
    <div className="portal-actions">
      {session.isConfirmed ? (
        <p className="portal-confirmed" role="status">
          You have said that you are coming
        </p>
      ) : (
        <button
          type="button"
          className="portal-button"
          disabled={confirm.isPending}
          onClick={() => confirm.mutate(session)}
        >
          I am coming<span className="nhsuk-u-visually-hidden"> on {when(session)}</span>
        </button>
      )}
      <CannotComeLink session={session} />
      {confirm.isError && <PortalProblem key={confirm.submittedAt} error={confirm.error} />}
    </div>
  )
}
