import { useParams } from 'react-router'
import { usePatient } from '../../api/records'
import type { PatientDetails } from '../../api/types'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { longDate } from '../../lib/dates'
import { nhsNumber } from '../../lib/words'
import { SignsInAs } from '../accounts/SignsInAs'
import { CareSection } from '../care/CareSection'
import { PageHeading } from '../PageHeading'
import { History } from '../records/History'
import { PatientForm } from './PatientForm'

/** Who a patient is and how to reach them, at a glance. */
function WhoTheyAre({ details }: { details: PatientDetails }) {
  const { dateOfBirth, contact, needs } = details
  const parts = [
    `Born ${longDate(dateOfBirth)}`,
    details.nhsNumber === null ? 'no NHS number' : `NHS number ${nhsNumber(details.nhsNumber)}`,
    contact.telephone === null ? 'no telephone' : `telephone ${contact.telephone}`,
    contact.email ?? '',
    contact.interpreter ? `needs an interpreter (${contact.language})` : '',
    needs.length === 0 ? '' : `needs ${needs.join(', ').replaceAll('_', ' ').toLowerCase()}`,
  ]
  return <p className="app-lead">{parts.filter((part) => part !== '').join(', ')}.</p>
}

/** One patient: who they are, their courses and appointments, and their record to be edited. */
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
      <WhoTheyAre details={data.details} />
      <SignsInAs patient={data.id} />
      <CareSection patient={data.id} patientName={`${data.details.givenName} ${data.details.familyName}`} />
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Change their details, needs and times</span>
        </summary>
        <PatientForm key={data.id} record={data} />
      </details>
      <History key={`history ${data.id}`} kind="patients" id={data.id} />
    </>
  )
}
