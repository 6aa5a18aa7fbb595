import { useState } from 'react'
import { usePatients } from '../../api/repair'
import type { PatientChoice } from '../../api/types'
import { ServiceProblem } from '../../components/ServiceProblem'
import { useSettled } from '../../components/useSettled'
import { plainDate } from '../../lib/dates'
import { nhsNumber } from '../../lib/words'
import { fieldId } from './entered'
import { describedBy, type FieldProps, Labelled } from './Fields'
import { foundInWords, onOffer, wantedIn } from './patients'

function Choice({
  patient,
  name,
  checked,
  onChoose,
}: {
  patient: PatientChoice
  name: string
  checked: boolean
  onChoose: () => void
}) {
  return (
    <label className="app-choice">
      <input type="radio" name={name} value={patient.id} checked={checked} onChange={onChoose} />
      <span>
        {patient.name}
        <span className="app-quiet">
          NHS number {nhsNumber(patient.nhsNumber)}, born {plainDate(patient.dateOfBirth)}
        </span>
      </span>
    </label>
  )
}

/** Has the server find a patient by name or NHS number, a moment after the typing stops. */
export function PatientPicker({ entry, onChange, errors }: FieldProps) {
  const [typed, setTyped] = useState('')
  const wanted = useSettled(wantedIn(typed))
  const search = usePatients(wanted)
  const found = wanted === '' ? undefined : search.data
  const shown = onOffer(found?.patients ?? [], entry.patient)
  const error = errors.get('patient')
  const id = fieldId(entry, 'patient')
  return (
    <>
      <Labelled id={id} label="Find the patient" hint="By name or NHS number" error={error}>
        <input
          id={id}
          className="nhsuk-input"
          type="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          aria-describedby={describedBy(id, { hint: true, error: error !== undefined })}
          aria-invalid={error !== undefined}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p className="app-quiet" role="status">
          {wanted !== '' && search.isPending && 'Looking…'}
          {found !== undefined && foundInWords(found)}
        </p>
      </Labelled>
      {wanted !== '' && search.isError && (
        <ServiceProblem error={search.error} onRetry={() => void search.refetch()} />
      )}
      {shown.length > 0 && (
        <fieldset className="app-times">
          <legend className="nhsuk-u-visually-hidden">Patient</legend>
          {shown.map((patient) => (
            <Choice
              key={patient.id}
              patient={patient}
              name={`${id}-chosen`}
              checked={patient.id === entry.patient?.id}
              onChoose={() => onChange({ patient, appointment: '', course: '' })}
            />
          ))}
        </fieldset>
      )}
    </>
  )
}
