import type { Recorded } from '../../api/kinds'
import { settingsKind, useClinicSettings } from '../../api/setup'
import type { ClinicSettings } from '../../api/types'
import { plainDate } from '../../lib/dates'
import type { FieldWords } from '../records/fieldWords'
import { Loaded } from '../records/Loaded'
import { RecordForm } from '../records/RecordForm'
import { TextField } from '../records/TextField'
import { useRecordForm } from '../records/useRecordForm'
import { PARTS } from '../sites/parts'
import { SettingsFields } from './SettingsFields'

const words: FieldWords<ClinicSettings> = {
  name: { label: 'Name', text: (name) => name },
  bankHolidays: {
    label: 'Where it is',
    text: (part) => PARTS.find(({ value }) => value === part)?.text ?? '',
  },
  planningFrom: { label: 'Plan sessions from', text: plainDate },
  planningTo: { label: 'Plan sessions to', text: plainDate },
  holdMinutes: { label: 'Minutes for which a place is held', text: (minutes) => String(minutes ?? 10) },
}

function Settings({ record }: { record: Recorded<ClinicSettings> }) {
  const form = useRecordForm(settingsKind, { record })
  return (
    <RecordForm form={form} words={words}>
      <h2 className="nhsuk-heading-m">About the clinic</h2>
      <SettingsFields settings={form.details} onChange={form.set} />
      <TextField
        label="Minutes for which a place is held"
        hint="While a patient is asked, nobody else is given the place. From 1 to 60."
        type="number"
        path="holdMinutes"
        value={String(form.details.holdMinutes ?? '')}
        onChange={(minutes) => form.set({ holdMinutes: minutes === '' ? null : Number(minutes) })}
      />
    </RecordForm>
  )
}

/** Changes the clinic's name, its bank holidays and the days that may be planned. */
export function SettingsPanel() {
  return (
    <Loaded query={useClinicSettings()}>
      {(settings) =>
        settings !== null && <Settings record={{ id: 'settings', externalId: '', ...settings }} />
      }
    </Loaded>
  )
}
