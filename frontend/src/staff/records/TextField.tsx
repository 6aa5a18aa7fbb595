import { type ReactNode, useId } from 'react'
import { useFault } from './faults'
import { fieldId } from './fieldWords'

type Labelled = {
  label: string
  /** Where the field stands in the record, so that faults find it. */
  path?: string
  hint?: ReactNode
}

/** What a field has around it: label, hint, fault, and how a screen reader ties them together. */
function useParts({ label, path, hint }: Labelled) {
  const own = useId()
  const fault = useFault(path)
  const id = path === undefined ? own : fieldId(path)
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`]
  const before = (
    <>
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {fault !== undefined && (
        <span className="nhsuk-error-message" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </>
  )
  return {
    before,
    attributes: {
      id,
      'aria-describedby': described.join(' ').trim() || undefined,
      'aria-invalid': fault === undefined ? undefined : true,
    },
  }
}

type Props = Labelled & {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'date' | 'time' | 'datetime-local' | 'email' | 'tel' | 'number' | 'search'
  /** Choices to be offered while one types. */
  suggestions?: readonly string[]
  disabled?: boolean
}

/** A labelled line of text. */
export function TextField({ value, onChange, type = 'text', suggestions, disabled, ...labelled }: Props) {
  const { before, attributes } = useParts(labelled)
  const listId = `${attributes.id}-list`
  return (
    <div className="app-field">
      {before}
      <input
        {...attributes}
        className="nhsuk-input"
        type={type}
        value={value}
        disabled={disabled}
        autoComplete="off"
        list={suggestions === undefined ? undefined : listId}
        onChange={(event) => onChange(event.target.value)}
      />
      {suggestions !== undefined && (
        <datalist id={listId}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  )
}

type SelectProps = Labelled & {
  value: string
  options: readonly { value: string; text: string }[]
  onChange: (value: string) => void
}

/** A labelled choice. */
export function ChoiceField({ value, options, onChange, ...labelled }: SelectProps) {
  const { before, attributes } = useParts(labelled)
  return (
    <div className="app-field">
      {before}
      <select
        {...attributes}
        className="nhsuk-select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A box to be ticked. */
export function TickField({
  label,
  checked,
  onChange,
}: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  return (
    <label className="app-tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}

/** A labelled text of several lines. */
export function TextArea({
  value,
  onChange,
  rows = 4,
  ...labelled
}: Labelled & { value: string; onChange: (value: string) => void; rows?: number }) {
  const { before, attributes } = useParts(labelled)
  return (
    <div className="app-field">
      {before}
      <textarea
        {...attributes}
        className="nhsuk-textarea"
        rows={rows}
        maxLength={1000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
