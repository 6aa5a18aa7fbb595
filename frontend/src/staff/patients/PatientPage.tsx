import { useParams } from 'react-router'
import { usePatient } from '../../api/records'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { PageHeading } from '../PageHeading'
import { History } from '../records/History'
import { PatientForm } from './PatientForm'

/** One patient's record, to be read and edited. */
export default function PatientPage() {
  const { id = '' } = useParams()
  const { data, error, isPending, refetch } = usePatient(id)
  if (isPending) return <Waiting />
  if (data === undefined) return <ServiceProblem error={error} onRetry={() => void refetch()} />
  return (
    <>
      <PageHeading title="Patient">
        {data.details.givenName} {data.details.familyName}
      </PageHeading>
      <PatientForm key={data.id} record={data} />
      <History key={`history ${data.id}`} kind="patients" id={data.id} />
    </>
  )
}
