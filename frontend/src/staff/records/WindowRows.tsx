import type { WeeklyWindow } from '../../api/types'
import { ChoiceField, TextField } from './TextField'
import { DAYS, dayOf, replaced, without } from './texts'

type Props = {
  title: string
  windows: WeeklyWindow[]
  onChange: (windows: WeeklyWindow[]) => void
}

/** Weekly times, each with a day, a start and an end. */
export function WindowRows({ title, windows, onChange }: Props) {
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend">{title}</legend>
      {windows.map((window, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other identity, and rows do not trade places
        <div className="app-field-row" key={index}>
          <ChoiceField
            label="Day"
            value={window.day}
            options={DAYS}
            onChange={(day) => onChange(replaced(windows, index, { ...window, day: dayOf(day) }))}
          />
          <TextField
            label="From"
            type="time"
            value={window.from}
            onChange={(from) => onChange(replaced(windows, index, { ...window, from }))}
          />
          <TextField
            label="To"
            type="time"
            value={window.to}
            onChange={(to) => onChange(replaced(windows, index, { ...window, to }))}
          />
          <button type="button" className="app-tool" onClick={() => onChange(without(windows, index))}>
            Remove {title.toLowerCase()} {index + 1}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="app-tool"
        onClick={() => onChange([...windows, { day: 'MONDAY', from: '09:00', to: '17:00' }])}
      >
        Add a time
      </button>
    </fieldset>
  )
}
