import type { ClinicSettings } from '../../api/types'
import { ChoiceField, TextField } from '../records/TextField'
import { PARTS, partOf } from '../sites/parts'

/** What the clinic decides about itself. */
export function SettingsFields({
  settings,
  onChange,
}: {
  settings: ClinicSettings
  onChange: (over: Partial<ClinicSettings>) => void
}) {
  return (
    <>
      <TextField
        label="What is the clinic called?"
        path="name"
        value={settings.name}
        onChange={(name) => onChange({ name })}
      />
      <ChoiceField
        label="Where is it?"
        hint="Decides which bank holidays it keeps"
        path="bankHolidays"
        value={settings.bankHolidays}
        options={PARTS}
        onChange={(part) => onChange({ bankHolidays: partOf(part) })}
      />
      <div className="app-field-row">
        <TextField
          label="Plan sessions from"
          type="date"
          path="planningFrom"
          value={settings.planningFrom}
          onChange={(planningFrom) => onChange({ planningFrom })}
        />
        <TextField
          label="Plan sessions to"
          type="date"
          path="planningTo"
          value={settings.planningTo}
          onChange={(planningTo) => onChange({ planningTo })}
        />
      </div>
    </>
  )
}
