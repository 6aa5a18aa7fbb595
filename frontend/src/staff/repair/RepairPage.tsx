import { useEffect, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { problemOf } from '../../api/problem'
import { useLatestRepair, useRepair, useRepairChoices } from '../../api/repair'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { today } from '../../lib/clock'
import { longDate } from '../../lib/dates'
import { PageHeading } from '../PageHeading'
import { isAbout } from './entered'
import { RepairForm } from './RepairForm'
import { RepairProgress } from './RepairProgress'
import { RepairReview } from './RepairReview'

const TITLE = 'Someone is away'

function NoClinic() {
  return (
    <div className="app-empty">
      <h2 className="nhsuk-heading-m">There is no clinic yet</h2>
      <p>
        <Link to="/clinic">Import a clinic</Link> and publish a schedule first.
      </p>
    </div>
  )
}

function Review({ working, onPublished }: { working: boolean; onPublished: () => void }) {
  const latest = useLatestRepair()
  const result = useRef<HTMLDivElement>(null)
  const wasWorking = useRef(working)
  useEffect(() => {
    if (wasWorking.current && !working) result.current?.focus()
    wasWorking.current = working
  }, [working])
  if (working) return <RepairProgress />
  if (latest.data === undefined) {
    return latest.isPending ? (
      <Waiting />
    ) : (
      <ServiceProblem error={latest.error} onRetry={() => void latest.refetch()} />
    )
  }
  return (
    <div ref={result} tabIndex={-1} className="app-repair__result">
      {latest.data === null ? (
        <p className="app-lead">Who has to be told what appears here before anything is changed.</p>
      ) : (
        <RepairReview key={latest.data.id} repair={latest.data} onPublished={onPublished} />
      )}
    </div>
  )
}

/** Somebody is away or something fell through: what happened, then what it changes for whom. */
export default function RepairPage() {
  const [params] = useSearchParams()
  const asked = params.get('about')
  const choices = useRepairChoices()
  const repair = useRepair()
  // What has been published is in the records: the form begins anew, and says nothing of it a second time.
  const [round, setRound] = useState(1)
  return (
    <>
      <div className="app-page-head">
        <PageHeading title={TITLE} />
        <p className="app-page-head__note">or a room or site is closed, or an appointment fell through</p>
      </div>
      <p className="app-print-only">Whom to tell what. Printed on {longDate(today())}.</p>
      {choices.isPending && <Waiting />}
      {choices.data === undefined &&
        choices.error !== null &&
        (problemOf(choices.error)?.kind === 'no-clinic' ? (
          <NoClinic />
        ) : (
          <ServiceProblem error={choices.error} onRetry={() => void choices.refetch()} />
        ))}
      {choices.data !== undefined && (
        <div className="app-planning">
          <div className="app-planning__run">
            <RepairForm
              key={round}
              choices={choices.data}
              about={isAbout(asked) ? asked : 'practitioner'}
              repair={repair}
            />
          </div>
          <Review working={repair.isPending} onPublished={() => setRound(round + 1)} />
        </div>
      )}
    </>
  )
}
