import { Button } from 'nhsuk-react-components'
import { Link } from 'react-router'
import { useSlack } from '../../api/repair'
import type { CourseSlack } from '../../api/types'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { today } from '../../lib/clock'
import { longDate } from '../../lib/dates'
import { count } from '../../lib/words'
import { PageHeading } from '../PageHeading'
import { SlackTable } from './SlackTable'
import { withoutPlace } from './slack'

const TITLE = 'Courses running out of time'

function Owed({ courses }: { courses: CourseSlack[] }) {
  const owed = withoutPlace(courses)
  if (owed === 0) return <p className="app-lead">Every session of these courses has a place.</p>
  return (
    <div className="app-panel app-panel--row">
      <p>
        {count(owed, 'session')} of these courses {owed === 1 ? 'has' : 'have'} no place yet.
      </p>
      <Button asElement={Link} to="/away?about=owed" small>
        Find places
      </Button>
    </div>
  )
}

function Courses({ courses }: { courses: CourseSlack[] }) {
  if (courses.length === 0) {
    return (
      <div className="app-empty">
        <h2 className="nhsuk-heading-m">No course is under way</h2>
        <p>A course appears here once its first session has been given or published.</p>
      </div>
    )
  }
  return (
    <>
      <Owed courses={courses} />
      <SlackTable caption={`${count(courses.length, 'course')}, the least time first`} courses={courses} />
    </>
  )
}

/** Which courses have to be looked at before their window shuts. */
export default function SlackPage() {
  const { data: courses, error, isPending, refetch } = useSlack()
  return (
    <>
      <div className="app-page-head">
        <PageHeading title={TITLE} />
        <div className="app-page-head__actions">
          <button type="button" className="app-tool" onClick={() => window.print()}>
            Print
          </button>
        </div>
      </div>
      <p className="app-print-only">Printed on {longDate(today())}.</p>
      <p className="app-lead">
        Slack is the number of days by which the sessions that are left can slip before the course must end.
      </p>
      {isPending && <Waiting what="Looking at the courses" />}
      {courses === undefined && error !== null && (
        <ServiceProblem error={error} onRetry={() => void refetch()} />
      )}
      {courses !== undefined && <Courses courses={courses} />}
    </>
  )
}
