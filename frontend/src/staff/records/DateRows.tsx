import { today } from '../../lib/clock'
import { TextField } from './TextField'
import { replaced, without } from './texts'

type Dates = { from: string; to: string }

type Props<T extends Dates> = {
  title: string
  dates: T[]
  onChange: (dates: T[]) => void
  fresh: (dates: Dates) => T
}

/** Whole dates away, the first and the last included. */
export function DateRows<T extends Dates>({ title, dates, onChange, fresh }: Props<T>) {
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend">{title}</legend>
      {dates.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other identity, and rows do not trade places
        <div className="app-field-row" key={index}>
          <TextField
            label="First day"
            type="date"
            value={one.from}
            onChange={(from) => onChange(replaced(dates, index, { ...one, from }))}
          />
          <TextField
            label="Last day"
            type="date"
            value={one.to}
            onChange={(to) => onChange(replaced(dates, index, { ...one, to }))}
          />
          <button type="button" className="app-tool" onClick={() => onChange(without(dates, index))}>
            Remove {title.toLowerCase()} {index + 1}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="app-tool"
        onClick={() => onChange([...dates, fresh({ from: today(), to: today() })])}
      >
        Add dates
      </button>
    </fieldset>
  )
}
