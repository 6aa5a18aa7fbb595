import { useMakeRosterLink, useRevokeRosterLink, useRosterLink } from '../../api/roster'
import { SecretLink } from '../../components/SecretLink'
import { ActProblem } from '../desk/ActProblem'

/** The therapist's sessions in a calendar of their own, which names no patient. */
export function RosterCalendar() {
  const { data } = useRosterLink()
  const make = useMakeRosterLink()
  const revoke = useRevokeRosterLink()
  const failed = make.error ?? revoke.error
  return (
    <details className="app-roster__calendar">
      <summary>My sessions in my calendar</summary>
      {data !== undefined && (
        <SecretLink
          madeAt={data.madeAt}
          path={make.data?.path}
          isBusy={make.isPending || revoke.isPending}
          buttonClass="app-tool"
          onMake={() => make.mutate()}
          onRevoke={() => revoke.mutate(undefined, { onSuccess: () => make.reset() })}
        />
      )}
      <p className="app-quiet">The calendar says when, where and which treatment. It names no patient.</p>
      {failed !== null && <ActProblem error={failed} />}
    </details>
  )
}
