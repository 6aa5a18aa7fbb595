import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useClinic } from '../../api/clinic'
import { isUnderWay, useLatestDraft, useLatestRun } from '../../api/planning'
import type { PlanningRun } from '../../api/types'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Unread } from '../../components/Unread'
import { Waiting } from '../../components/Waiting'
import { PageHeading } from '../PageHeading'
import { GuidelineBanner } from '../schedule/GuidelineBanner'
import { BankHolidayWarning } from './BankHolidayWarning'
import { DraftReview } from './DraftReview'
import { ProgressPanel } from './ProgressPanel'
import { outcome } from './progress'
import { StartPanel } from './StartPanel'

/** Reads the draft anew when the run that makes it has ended. */
function useDraftAfter(underWay: boolean) {
  const queries = useQueryClient()
  const wasUnderWay = useRef(underWay)
  useEffect(() => {
    if (wasUnderWay.current && !underWay) void queries.invalidateQueries({ queryKey: ['draft'] })
    wasUnderWay.current = underWay
  }, [queries, underWay])
}

function Outcome({ run }: { run: PlanningRun | null }) {
  const ended = run === null ? undefined : outcome(run)
  return (
    <p className="app-outcome" data-tone={ended?.tone} role="status">
      {ended?.text}
    </p>
  )
}

export default function PlanningPage() {
  const clinic = useClinic()
  const run = useLatestRun()
  const draft = useLatestDraft()
  const underWay = isUnderWay(run.data)
  useDraftAfter(underWay)

  if (run.isPending) return <Waiting />
  if (run.data === undefined) return <ServiceProblem error={run.error} onRetry={() => void run.refetch()} />
  return (
    <>
      <div className="app-page-head">
        <PageHeading title="Planning" />
        {clinic.data && <GuidelineBanner guideline={clinic.data.guideline} />}
      </div>
      <div className="app-planning">
        <div className="app-planning__run">
          {isUnderWay(run.data) ? (
            <ProgressPanel run={run.data} />
          ) : (
            <StartPanel title={draft.data ? 'Plan again' : 'Plan the first schedule'} />
          )}
          <Outcome run={run.data} />
          <BankHolidayWarning />
        </div>
        <Unread parts={[{ what: 'the latest draft', query: draft }]} />
        {draft.data && <DraftReview key={draft.data.id} draft={draft.data} />}
      </div>
    </>
  )
}
