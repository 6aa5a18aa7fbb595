import { Button } from 'nhsuk-react-components'
import { Link } from 'react-router'
import { useClinic } from '../../api/clinic'
import { useMay } from '../../api/may'
import { useLatestDraft } from '../../api/planning'
import { type Source, useWeek } from '../../api/schedule'
import type { Clinic, Draft } from '../../api/types'
import { Only } from '../../components/Only'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Unread } from '../../components/Unread'
import { Waiting } from '../../components/Waiting'
import { instantInWords, today } from '../../lib/clock'
import { longDate, weekName } from '../../lib/dates'
import { StepsTaken } from '../advice/StepsTaken'
import { PageHeading } from '../PageHeading'
import { startingWeek } from './address'
import { AnotherDraft, DraftGone } from './DraftElsewhere'
import { GuidelineBanner } from './GuidelineBanner'
import { useScheduleAddress } from './useScheduleAddress'
import { WeekNav } from './WeekNav'
import { WeekOnShow } from './WeekOnShow'

function NoClinic() {
  return (
    <>
      <PageHeading title="Schedule" />
      <div className="app-empty">
        <h2 className="nhsuk-heading-m">There is no clinic yet</h2>
        <p>Import a clinic bundle first: its practitioners, rooms, patients and courses.</p>
        <Button asElement={Link} to="/clinic">
          Import a clinic
        </Button>
      </div>
    </>
  )
}

/** A draft that is still to be decided; published and discarded ones are history. */
function openDraft(draft: Draft | null): Draft | undefined {
  return draft?.state === 'DRAFT' ? draft : undefined
}

/** What stands in a week's place until it is there, so that no other week stands under its name. */
function NotYet({ week, title }: { week: ReturnType<typeof useWeek>; title: string }) {
  if (week.isError) return <ServiceProblem error={week.error} onRetry={() => void week.refetch()} />
  return (
    <div className="app-matrix-scroller app-matrix-scroller--empty" aria-busy="true">
      <Waiting key={title} what={`Loading ${title.charAt(0).toLowerCase()}${title.slice(1)}`} />
    </div>
  )
}

/** The whole schedule as a file that says of which day it is. */
function Export({ source, date }: { source: Source; date: string }) {
  return source.from === 'draft' ? (
    <a href={`/api/drafts/${source.draftId}/export`} download={`draft-${date}.json`}>
      Export
    </a>
  ) : (
    <a href="/api/schedule/export" download={`schedule-${date}.json`}>
      Export
    </a>
  )
}

function Week({ clinic, latest }: { clinic: Clinic; latest: Draft | null }) {
  const keeps = useMay('keepDesk')
  const draft = keeps ? openDraft(latest) : undefined
  const now = today()
  const address = useScheduleAddress(startingWeek(now, clinic.planning))
  const source: Source =
    address.view === 'draft' && draft !== undefined
      ? { from: 'draft', draftId: draft.id, revision: draft.revision }
      : { from: 'published' }
  const week = useWeek(source, address.monday)
  const title = `Week ${weekName(address.monday)}`

  return (
    <>
      <div className="app-page-head">
        <PageHeading title={title} />
        <GuidelineBanner guideline={clinic.guideline} />
        <div className="app-page-head__actions">
          <button type="button" className="app-tool" onClick={() => window.print()}>
            Print
          </button>
          {week.data !== undefined && week.data.state !== 'EMPTY' && <Export source={source} date={now} />}
          <Link to="/schedule/day">Day</Link>
          <Link to="/schedule/figures">Figures</Link>
          <Only who="keepDesk">
            <Button asElement={Link} to="/planning" small>
              Plan
            </Button>
          </Only>
        </div>
      </div>
      <p className="app-print-only">
        {clinic.name}. {source.from === 'draft' ? 'Draft, not published.' : 'Published schedule.'} Printed on{' '}
        {longDate(now)}.
      </p>
      <WeekNav monday={address.monday} thisWeek={startingWeek(now, undefined)} onGo={address.goTo} />
      {source.from === 'draft' && draft !== undefined && (
        <div className="app-draft-note">
          This is a draft from {instantInWords(draft.createdAt)}. Nobody has been told about it.{' '}
          <Link to="/planning">Review and publish</Link>
          <StepsTaken
            draft={draft}
            source={source}
            onUndone={({ start }) => start !== null && address.goToWeekOf(start)}
          />
        </div>
      )}
      {address.view === 'draft' && draft === undefined && (
        <DraftGone latest={latest} onPublished={() => address.show('published')} />
      )}
      {draft !== undefined && <AnotherDraft draft={draft} />}
      {week.isRefetchError && (
        <p className="app-draft-note" role="alert">
          This week could not be read again, so it may be out of date.{' '}
          <button type="button" className="app-tool" onClick={() => void week.refetch()}>
            Try again
          </button>
        </p>
      )}
      <WeekOnShow
        week={week.data}
        instead={<NotYet week={week} title={title} />}
        outdated={week.isPlaceholderData}
        source={source}
        clinic={clinic}
        address={address}
        draft={draft}
        today={now}
      />
    </>
  )
}

export default function SchedulePage() {
  const clinic = useClinic()
  const draft = useLatestDraft()
  if (clinic.isPending || draft.isPending) return <Waiting />
  if (clinic.data === undefined) {
    return <ServiceProblem error={clinic.error} onRetry={() => void clinic.refetch()} />
  }
  if (clinic.data === null) return <NoClinic />
  return (
    <>
      <Unread parts={[{ what: 'the latest draft', query: draft }]} />
      <Week clinic={clinic.data} latest={draft.data ?? null} />
    </>
  )
}
