import { useState } from 'react'
import type { PatientChoice } from '../../api/types'
import { plainDate } from '../../lib/dates'
import { count, nhsNumber } from '../../lib/words'
import type { FieldProps } from './Fields'
import { MOST_SHOWN, matching } from './patients'

function found(matches: number, wanted: string): string {
  if (wanted.trim() === '') return ''
  const all = matches === 0 ? 'No patient found' : `${count(matches, 'patient')} found`
  return matches > MOST_SHOWN ? `${all}, the first ${MOST_SHOWN} are shown` : all
}

/** Finds a patient by name or NHS number among those of the clinic; nothing that is typed leaves the page. */
export function PatientPicker({
  patients,
  entered,
  onChange,
  errors,
}: FieldProps & { patients: readonly PatientChoice[] }) {
  const [wanted, setWanted] = useState('')
  const matches = matching(patients, wanted)
  const chosen = patients.find(({ id }) => id === entered.patientId)
  const shown = [
    ...(chosen === undefined ? [] : [chosen]),
    ...matches.filter((patient) => patient !== chosen),
  ].slice(0, MOST_SHOWN)
  const error = errors.get('patientId')
  return (
    <div className="app-field">
      <label className="nhsuk-label" htmlFor="patientId">
        Find the patient
      </label>
      <div className="nhsuk-hint" id="patientId-hint">
        By name or NHS number
      </div>
      {error !== undefined && (
        <span className="nhsuk-error-message" id="patientId-error">
          {error}
        </span>
      )}
      <input
        id="patientId"
        className="nhsuk-input"
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={error === undefined ? 'patientId-hint' : 'patientId-hint patientId-error'}
        aria-invalid={error !== undefined}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <p className="app-quiet" role="status">
        {found(matches.length, wanted)}
      </p>
      {shown.length > 0 && (
        <fieldset className="app-times">
          <legend className="nhsuk-u-visually-hidden">Patient</legend>
          {shown.map((patient) => (
            <label key={patient.id} className="app-choice">
              <input
                type="radio"
                name="patient"
                value={patient.id}
                checked={patient.id === entered.patientId}
                onChange={() => onChange({ patientId: patient.id, appointment: '' })}
              />
              <span>
                {patient.name}
                <span className="app-quiet">
                  NHS number {nhsNumber(patient.nhsNumber)}, born {plainDate(patient.dateOfBirth)}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
