import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useMay } from '../../api/may'
import { useLatestDraft } from '../../api/planning'
import { useSlack } from '../../api/repair'
import type { CourseSlack } from '../../api/types'
import { Only } from '../../components/Only'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { today } from '../../lib/clock'
import { longDate } from '../../lib/dates'
import { isMeant } from '../../lib/find'
import { count, number } from '../../lib/words'
import { PageHeading } from '../PageHeading'
import { SlackTable } from './SlackTable'
import { KINDS, type Kind, kindIn, kindName, ofKind, withoutPlace } from './slack'

function Owed({ courses }: { courses: CourseSlack[] }) {
  const owed = withoutPlace(courses)
  if (owed === 0) return <p className="app-lead">Every session of these courses has a place.</p>
  return (
    <div className="app-panel app-panel--row">
      <p>
        {count(owed, 'session')} {owed === 1 ? 'has' : 'have'} no place in the published schedule.
      </p>
      <Only who="keepDesk">
        <Button asElement={Link} to="/away?about=owed" small>
          Find places
        </Button>
      </Only>
    </div>
  )
}

/** What is not published yet may have its places in a draft that waits. */
function DraftWaiting() {
  const { data: draft } = useLatestDraft()
  const keeps = useMay('keepDesk')
  if (!keeps || draft?.state !== 'DRAFT') return null
  return (
    <p className="app-draft-note">
      A draft is waiting:{' '}
      {draft.unplanned === 0
        ? 'in it every session has a place.'
        : `in it ${count(draft.unplanned, 'session')} ${draft.unplanned === 1 ? 'has' : 'have'} no place.`}{' '}
      <Link to="/planning">Review the draft</Link>
    </p>
  )
}

type ChoiceProps = { courses: CourseSlack[]; kind: Kind; onKind: (kind: Kind) => void }

function KindChoice({ courses, kind, onKind }: ChoiceProps) {
  return (
    <fieldset className="app-switch">
      <legend className="nhsuk-u-visually-hidden">Courses to show</legend>
      {KINDS.map((each) => (
        <label key={each}>
          <input type="radio" name="kind" checked={each === kind} onChange={() => onKind(each)} />
          <span>
            {kindName(each)} {number(ofKind(courses, each).length)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Courses({ courses }: { courses: CourseSlack[] }) {
  const [params, setParams] = useSearchParams()
  const [find, setFind] = useState('')
  const kind = kindIn(params.get('show'))
  const found = ofKind(courses, find.trim() === '' ? kind : 'all').filter((course) => isMeant(course, find))
  const caption = find.trim() === '' ? kindName(kind) : 'Found in all courses'
  if (courses.length === 0) {
    return (
      <div className="app-empty">
        <h2 className="nhsuk-heading-m">No course has sessions left</h2>
        <p>A course appears here as long as sessions of it are still to be given.</p>
      </div>
    )
  }
  return (
    <>
      <DraftWaiting />
      <Owed courses={courses} />
      <div className="app-toolbar">
        <KindChoice
          courses={courses}
          kind={kind}
          onKind={(next) => setParams({ show: next }, { replace: true })}
        />
        <label className="app-toolbar__find">
          Find a patient
          <input
            className="app-tool"
            type="search"
            value={find}
            placeholder="Name or NHS number"
            autoComplete="off"
            onChange={({ target }) => setFind(target.value)}
          />
        </label>
      </div>
      <p className="nhsuk-u-visually-hidden" role="status">
        {count(found.length, 'course')} shown
      </p>
      {found.length === 0 ? (
        <p>{find.trim() === '' ? 'Nothing to do: no course is one of these.' : 'Nobody of that name.'}</p>
      ) : (
        <SlackTable
          key={caption}
          caption={`${caption}: ${count(found.length, 'course')}, the most pressing first`}
          courses={found}
        />
      )}
    </>
  )
}

/** Which courses have to be looked at: those without a place, and those whose window will shut. */
export default function SlackPage() {
  const { data: courses, error, isPending, refetch } = useSlack()
  return (
    <>
      <div className="app-page-head">
        <PageHeading title="Time left" />
        <div className="app-page-head__actions">
          <button type="button" className="app-tool" onClick={() => window.print()}>
            Print
          </button>
        </div>
      </div>
      <p className="app-print-only">Printed on {longDate(today())}.</p>
      <p className="app-lead">
        Days to spare: how long the sessions that are left can wait before the course must end.
      </p>
      {isPending && <Waiting what="Looking at the courses" />}
      {courses === undefined && error !== null && (
        <ServiceProblem error={error} onRetry={() => void refetch()} />
      )}
      {courses !== undefined && <Courses courses={courses} />}
    </>
  )
}
