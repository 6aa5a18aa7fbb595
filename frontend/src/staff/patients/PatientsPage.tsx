import { Button } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { patients } from '../../api/kinds'
import { usePatientsFound } from '../../api/records'
import { ServiceProblem } from '../../components/ServiceProblem'
import { longDate } from '../../lib/dates'
import { nhsNumber } from '../../lib/words'
import { PageHeading } from '../PageHeading'
import { RemovedNotice } from '../records/Removal'
import { TextField } from '../records/TextField'

function Found({ words }: { words: string }) {
  const { data, error, isPending, refetch } = usePatientsFound(words)
  if (isPending) return <p role="status">Looking…</p>
  if (data === undefined) return <ServiceProblem error={error} onRetry={() => void refetch()} />
  if (data.length === 0) return <p role="status">Nobody is found by “{words}”.</p>
  return (
    <table className="app-table app-table--stacking">
      <caption>Patients found</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">NHS number</th>
          <th scope="col">Born</th>
        </tr>
      </thead>
      <tbody>
        {data.map((patient) => (
          <tr key={patient.id}>
            <th scope="row">
              <Link to={`/patients/${patient.id}`}>{patient.name}</Link>
            </th>
            <td data-label="NHS number">
              {patient.nhsNumber === null
                ? `Not certain: ${nhsNumber(patient.duplicateNumber ?? '')} is another patient's`
                : nhsNumber(patient.nhsNumber)}
            </td>
            <td data-label="Born">{longDate(patient.dateOfBirth)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Finds a patient by any part of the name or by NHS number. */
export default function PatientsPage() {
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState('')

  function find(event: FormEvent) {
    event.preventDefault()
    setWanted(typed.trim())
  }

  return (
    <>
      <div className="app-page-head">
        <PageHeading title="Patients" />
        <div className="app-page-head__actions">
          <Button asElement={Link} to="/patients/new" small>
            Add a patient
          </Button>
          <Button asElement={Link} to="/patients/import" small secondary>
            Import a list
          </Button>
        </div>
      </div>
      <RemovedNotice kind={patients} />
      <form className="app-panel" onSubmit={find}>
        <TextField
          label="Find a patient"
          hint="Any part of the name, or the NHS number"
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit" small>
          Find
        </Button>
      </form>
      {wanted !== '' && <Found words={wanted} />}
    </>
  )
}
