import { Link } from 'react-router'
import { usePublishedFigures } from '../../api/schedule'
import { Only } from '../../components/Only'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { PageHeading } from '../PageHeading'
import { FiguresPanel } from './FiguresPanel'

/** How good the schedule is that people have been told of. */
export default function PublishedFiguresPage() {
  const figures = usePublishedFigures()
  if (figures.isPending) return <Waiting />
  if (figures.data === undefined) {
    return <ServiceProblem error={figures.error} onRetry={() => void figures.refetch()} />
  }
  return (
    <>
      <PageHeading title="Figures of the published schedule" />
      {figures.data === null ? (
        <p>
          Nothing is published yet.{' '}
          <Only who="keepDesk">
            <Link to="/planning">Plan a schedule</Link>
          </Only>
        </p>
      ) : (
        <div className="app-review">
          <h2 className="nhsuk-heading-m">Over the whole planning period</h2>
          <FiguresPanel measured={figures.data} />
        </div>
      )}
      <p>
        <Link to="/schedule">Back to the schedule</Link>
      </p>
    </>
  )
}
