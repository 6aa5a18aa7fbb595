import { Button } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { patients } from '../../api/kinds'
import { usePatientsFound } from '../../api/records'
import { plainDate } from '../../lib/dates'
import { nhsNumber } from '../../lib/words'
import { freshPatient } from '../patients/freshPatient'
import { PatientFields } from '../patients/PatientForm'
import { Loaded } from '../records/Loaded'
import { RecordForm } from '../records/RecordForm'
import { patientWords } from '../records/recordWords'
import { TextField } from '../records/TextField'
import { useRecordForm } from '../records/useRecordForm'

export type Person = { id: string; name: string }

type Props = { onChosen: (person: Person) => void }

function Found({ words, onChosen }: { words: string } & Props) {
  return (
    <Loaded query={usePatientsFound(words)}>
      {(found) =>
        found.length === 0 ? (
          <p role="status">Nobody is found by “{words}”.</p>
        ) : (
          <ul className="app-found">
            {found.map(({ id, name, nhsNumber: number, dateOfBirth }) => (
              <li key={id}>
                <button type="button" className="app-tool" onClick={() => onChosen({ id, name })}>
                  {name}
                </button>{' '}
                {number === null ? '' : `${nhsNumber(number)}, `}born {plainDate(dateOfBirth)}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

function NewPerson({ onChosen }: Props) {
  const form = useRecordForm(
    patients,
    { details: freshPatient() },
    {
      onAdded: ({ id, details }) => onChosen({ id, name: `${details.givenName} ${details.familyName}` }),
    },
  )
  return (
    <RecordForm form={form} words={patientWords} save="Add this patient and go on">
      <PatientFields form={form} />
    </RecordForm>
  )
}

/** Finds out who is referred: somebody who is known here, or somebody new. */
export function WhoIsIt({ onChosen }: Props) {
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState('')
  const [isNew, setIsNew] = useState(false)

  function find(event: FormEvent) {
    event.preventDefault()
    setWanted(typed.trim())
  }

  return (
    <>
      <form className="app-panel app-record" onSubmit={find}>
        <h2 className="nhsuk-heading-m">Who is referred?</h2>
        <TextField
          label="Find a patient"
          hint="Any part of the name, or the NHS number"
          value={typed}
          onChange={setTyped}
        />
        <div className="app-actions">
          <Button type="submit" small>
            Find
          </Button>
          <Button type="button" small secondary onClick={() => setIsNew(true)}>
            They are new here
          </Button>
        </div>
        {wanted !== '' && <Found words={wanted} onChosen={onChosen} />}
      </form>
      {isNew && <NewPerson onChosen={onChosen} />}
    </>
  )
}
