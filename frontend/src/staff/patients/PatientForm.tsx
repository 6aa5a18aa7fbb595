import { patients } from '../../api/kinds'
import type { PatientDetails, RecordedPatient } from '../../api/types'
import { Only } from '../../components/Only'
import { CodesField } from '../records/CodesField'
import { DateRows } from '../records/DateRows'
import { RecordForm } from '../records/RecordForm'
import { RemoveButton } from '../records/Removal'
import { patientWords } from '../records/recordWords'
import { ChoiceField, TextField, TickField } from '../records/TextField'
import { orNone } from '../records/texts'
import { useFeatures } from '../records/useFeatures'
import { type RecordFormState, useRecordForm } from '../records/useRecordForm'
import { WeekPaint } from '../records/WeekPaint'
import { WindowRows } from '../records/WindowRows'
import { ContactFields } from './ContactFields'

const GENDERS = [
  { value: '', text: 'Anybody' },
  { value: 'FEMALE', text: 'A woman' },
  { value: 'MALE', text: 'A man' },
]

function Identity({ form }: { form: RecordFormState<PatientDetails> }) {
  const { details, set } = form
  return (
    <>
      <TextField
        label="Given names"
        path="givenName"
        value={details.givenName}
        onChange={(givenName) => set({ givenName })}
      />
      <TextField
        label="Family name"
        path="familyName"
        value={details.familyName}
        onChange={(familyName) => set({ familyName })}
      />
      <TextField
        label="NHS number"
        path="nhsNumber"
        value={details.nhsNumber ?? ''}
        onChange={(number) => set({ nhsNumber: orNone(number) })}
      />
      <TextField
        label="Date of birth"
        type="date"
        path="dateOfBirth"
        value={details.dateOfBirth}
        onChange={(dateOfBirth) => set({ dateOfBirth })}
      />
    </>
  )
}

function Times({ form }: { form: RecordFormState<PatientDetails> }) {
  const { details, set } = form
  return (
    <>
      <TickField
        label="Can come whenever the clinic is open"
        checked={details.available === null}
        onChange={(always) => set({ available: always ? null : [] })}
      />
      {details.available !== null && (
        <>
          <WeekPaint
            title="When they can come."
            windows={details.available}
            onChange={(available) => set({ available })}
          />
          <WindowRows
            title="Can come"
            path="available"
            windows={details.available}
            onChange={(available) => set({ available })}
          />
        </>
      )}
      <WindowRows
        title="Would like to come"
        path="preferred"
        windows={details.preferred}
        onChange={(preferred) => set({ preferred })}
      />
      <DateRows
        title="Cannot come"
        path="unavailable"
        dates={details.unavailable}
        onChange={(unavailable) => set({ unavailable })}
        fresh={(dates) => dates}
      />
    </>
  )
}

/** The fields of a patient's record, for one who is known and for a new one. */
export function PatientFields({ form }: { form: RecordFormState<PatientDetails> }) {
  const { details, set } = form
  const features = useFeatures()
  return (
    <>
      <Identity form={form} />
      <ContactFields contact={details.contact} onChange={(contact) => set({ contact })} />
      <CodesField
        title="Needs of the room"
        path="needs"
        chosen={details.needs}
        known={features}
        onChange={(needs) => set({ needs })}
        open
      />
      <ChoiceField
        label="Treated one to one by"
        path="practitionerGender"
        value={details.practitionerGender ?? ''}
        options={GENDERS}
        onChange={(gender) => set({ practitionerGender: orNone(gender) })}
      />
      <Times form={form} />
    </>
  )
}

/** Edits a patient; whoever saves later than somebody else sees what they made of it, and nothing is lost. */
export function PatientForm({ record }: { record: RecordedPatient }) {
  const form = useRecordForm(patients, { record })
  return (
    <>
      <RecordForm form={form} words={patientWords}>
        <PatientFields form={form} />
      </RecordForm>
      <Only who="keepDesk">
        <RemoveButton
          kind={patients}
          record={form.seen ?? record}
          name={`${record.details.givenName} ${record.details.familyName}`}
          back="/patients"
        >
          Nothing is planned for them any more, and their history is kept. Call off appointments that are to
          come first. You can undo this.
        </RemoveButton>
      </Only>
    </>
  )
}
