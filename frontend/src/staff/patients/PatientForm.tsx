import { Button } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../../api/problem'
import { useSavePatient } from '../../api/records'
import type { PatientDetails, RecordedPatient } from '../../api/types'
import { UnsuitedTable } from '../clinic/Unsuited'
import { DateRows } from '../records/DateRows'
import { SaveProblem } from '../records/SaveProblem'
import { TextField } from '../records/TextField'
import { asLine, fromLine, orNone } from '../records/texts'
import { WindowRows } from '../records/WindowRows'
import { ContactFields } from './ContactFields'

type Props = { record: RecordedPatient; onReload: () => void }

/** Edits a patient; whoever saves later than somebody else is told, and nothing is lost. */
export function PatientForm({ record, onReload }: Props) {
  const [details, setDetails] = useState<PatientDetails>(record.details)
  // the one that was seen: a newer record may come in behind what is typed
  const [version, setVersion] = useState(record.version)
  const saving = useSavePatient(record.id)
  const set = (over: Partial<PatientDetails>) => setDetails({ ...details, ...over })

  function save(event: FormEvent) {
    event.preventDefault()
    saving.mutate({ version, details }, { onSuccess: (saved) => setVersion(saved.record.version) })
  }

  return (
    <form className="app-panel" onSubmit={save}>
      <TextField label="Given names" value={details.givenName} onChange={(givenName) => set({ givenName })} />
      <TextField
        label="Family name"
        value={details.familyName}
        onChange={(familyName) => set({ familyName })}
      />
      <TextField
        label="NHS number"
        value={details.nhsNumber ?? ''}
        onChange={(number) => set({ nhsNumber: orNone(number.replace(/\s/g, '')) })}
      />
      <TextField
        label="Date of birth"
        type="date"
        value={details.dateOfBirth}
        onChange={(dateOfBirth) => set({ dateOfBirth })}
      />
      <TextField
        label="Needs of the room"
        hint="Separated by commas, such as STEP_FREE"
        value={asLine(details.needs)}
        onChange={(line) => set({ needs: fromLine(line) })}
      />
      <TextField
        label="Only treated one to one by"
        hint="FEMALE or MALE; empty: by anybody"
        value={details.practitionerGender ?? ''}
        onChange={(gender) => set({ practitionerGender: orNone(gender) })}
      />
      <ContactFields contact={details.contact} onChange={(contact) => set({ contact })} />
      <label className="nhsuk-label">
        <input
          type="checkbox"
          checked={details.available === null}
          onChange={(event) => set({ available: event.target.checked ? null : [] })}
        />{' '}
        Can come whenever the clinic is open
      </label>
      {details.available !== null && (
        <WindowRows
          title="Can come"
          windows={details.available}
          onChange={(available) => set({ available })}
        />
      )}
      <WindowRows
        title="Would like to come"
        windows={details.preferred}
        onChange={(preferred) => set({ preferred })}
      />
      <DateRows
        title="Cannot come"
        dates={details.unavailable}
        onChange={(unavailable) => set({ unavailable })}
        fresh={(dates) => dates}
      />
      {saving.isError && <SaveProblem problem={problemOf(saving.error)} onReload={onReload} />}
      <Button type="submit" small disabled={saving.isPending}>
        {saving.isPending ? 'Saving…' : 'Save'}
      </Button>
      <p role="status">{saving.isSuccess ? 'Saved.' : ''}</p>
      {saving.isSuccess && (
        <UnsuitedTable sessions={saving.data.unsuited} caption="Appointments that no longer suit" />
      )}
    </form>
  )
}
