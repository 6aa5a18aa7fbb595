import type { Recorded } from '../../api/kinds'
import { useRecord } from '../../api/records'
import { patientSettingsKind } from '../../api/setup'
import type { PatientSettings } from '../../api/types'
import { count } from '../../lib/words'
import type { FieldWords } from '../records/fieldWords'
import { Loaded } from '../records/Loaded'
import { RecordForm } from '../records/RecordForm'
import { TextField, TickField } from '../records/TextField'
import { orNone } from '../records/texts'
import { useRecordForm } from '../records/useRecordForm'

const words: FieldWords<PatientSettings> = {
  telephone: { label: 'Telephone', text: (telephone) => telephone ?? 'none' },
  mayMove: { label: 'Patients move appointments themselves', text: (may) => (may ? 'yes' : 'no') },
  noticeHours: { label: 'Notice', text: (hours) => count(hours, 'hour') },
}

function Settings({ record }: { record: Recorded<PatientSettings> }) {
  const form = useRecordForm(patientSettingsKind, { record })
  const { details, set } = form
  return (
    <RecordForm form={form} words={words}>
      <h2 className="nhsuk-heading-m">Patients on their phones</h2>
      <TextField
        label="Telephone number for patients"
        type="tel"
        path="telephone"
        value={details.telephone ?? ''}
        onChange={(telephone) => set({ telephone: orNone(telephone) })}
      />
      <TickField
        label="Patients may move their own appointments, to times that keep to every rule"
        checked={details.mayMove}
        onChange={(mayMove) => set({ mayMove })}
      />
      <TextField
        label="Notice in hours"
        hint="Up to then they may move an appointment. Cancelling later is at short notice."
        type="number"
        path="noticeHours"
        value={String(details.noticeHours)}
        onChange={(hours) => set({ noticeHours: Number(hours) })}
      />
    </RecordForm>
  )
}

/** What patients may do themselves, and where they reach the clinic. */
export function PatientSettingsPanel() {
  return (
    <Loaded query={useRecord(patientSettingsKind, 'patient-settings')}>
      {(record) => <Settings record={record} />}
    </Loaded>
  )
}
