import { useClinic } from '../../api/clinic'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { PageHeading } from '../PageHeading'
import { GuidelineBanner } from '../schedule/GuidelineBanner'
import { ClinicOverview } from './ClinicOverview'
import { ImportPanel } from './ImportPanel'
import { ImportReview } from './ImportReview'

export default function ClinicPage() {
  const { data: clinic, error, isPending, refetch } = useClinic()
  if (isPending) return <Waiting />
  if (clinic === undefined) return <ServiceProblem error={error} onRetry={() => void refetch()} />
  return (
    <>
      <div className="app-page-head">
        <PageHeading title="Clinic">{clinic?.name ?? 'No clinic yet'}</PageHeading>
        {clinic !== null && <GuidelineBanner guideline={clinic.guideline} />}
      </div>
      {clinic !== null && <ClinicOverview clinic={clinic} />}
      {clinic === null ? (
        <ImportPanel title="Import your clinic">
          A clinic bundle holds the practitioners, rooms, hours, patients and courses to plan for.
        </ImportPanel>
      ) : (
        <ImportReview clinicName={clinic.name} />
      )}
    </>
  )
}
