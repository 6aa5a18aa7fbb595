import { Link, useNavigate } from 'react-router'
import { patients } from '../../api/kinds'
import { PageHeading } from '../PageHeading'
import { RecordForm } from '../records/RecordForm'
import { patientWords } from '../records/recordWords'
import { useRecordForm } from '../records/useRecordForm'
import { freshPatient } from './freshPatient'
import { PatientFields } from './PatientForm'

/** A patient to be added. */
export default function NewPatientPage() {
  const navigate = useNavigate()
  const form = useRecordForm(
    patients,
    { details: freshPatient() },
    { onAdded: ({ id }) => void navigate(`/patients/${id}`) },
  )
  return (
    <>
      <p>
        <Link to="/patients">All patients</Link>
      </p>
      <PageHeading title="Add a patient" />
      <p className="app-lead">
        If they were referred, <Link to="/referrals/new">receive the referral</Link> instead: it adds the
        patient too.
      </p>
      <RecordForm form={form} words={patientWords} save="Add this patient">
        <PatientFields form={form} />
      </RecordForm>
    </>
  )
}
