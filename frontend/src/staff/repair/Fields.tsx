import type { ReactNode } from 'react'
import type { Entered, Field } from './entered'

type Props = {
  entered: Entered
  onChange: (over: Partial<Entered>) => void
  errors: ReadonlyMap<Field, string>
}

export type FieldProps = Props

function ErrorText({ id, message }: { id: string; message: string | undefined }) {
  return message === undefined ? null : (
    <span className="nhsuk-error-message" id={id}>
      {message}
    </span>
  )
}

/** A labelled field with its error above it, as the NHS writes forms. */
function Labelled({
  field,
  label,
  hint,
  error,
  children,
}: {
  field: Field
  label: string
  hint?: string | undefined
  error: string | undefined
  children: ReactNode
}) {
  return (
    <div className="app-field">
      <label className="nhsuk-label" htmlFor={field}>
        {label}
      </label>
      {hint !== undefined && (
        <div className="nhsuk-hint" id={`${field}-hint`}>
          {hint}
        </div>
      )}
      <ErrorText id={`${field}-error`} message={error} />
      {children}
    </div>
  )
}

export function Select({
  field,
  label,
  options,
  entered,
  onChange,
  errors,
}: Props & {
  field: 'practitionerId' | 'roomId'
  label: string
  options: readonly { value: string; text: string }[]
}) {
  const error = errors.get(field)
  return (
    <Labelled field={field} label={label} error={error}>
      <select
        id={field}
        className="app-select"
        value={entered[field]}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${field}-error`}
        onChange={(event) => onChange({ [field]: event.target.value })}
      >
        <option value="">Choose</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

export function Input({
  field,
  label,
  hint,
  type,
  min,
  max,
  entered,
  onChange,
  errors,
}: Props & {
  field: 'firstDay' | 'lastDay' | 'fromTime' | 'toTime'
  label: string
  hint?: string
  type: 'date' | 'time'
  min?: string
  max?: string
}) {
  const error = errors.get(field)
  const described = [hint === undefined ? '' : `${field}-hint`, error === undefined ? '' : `${field}-error`]
    .filter((id) => id !== '')
    .join(' ')
  return (
    <Labelled field={field} label={label} hint={hint} error={error}>
      <input
        id={field}
        className="nhsuk-input app-short-input"
        type={type}
        min={min}
        max={max}
        value={entered[field]}
        aria-invalid={error !== undefined}
        aria-describedby={described === '' ? undefined : described}
        onChange={(event) => onChange({ [field]: event.target.value })}
      />
    </Labelled>
  )
}
