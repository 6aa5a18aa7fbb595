import type { ReactNode } from 'react'
import { type Entry, type Field, fieldId } from './entered'

type Props = {
  entry: Entry
  onChange: (over: Partial<Entry>) => void
  errors: ReadonlyMap<Field, string>
}

export type FieldProps = Props

export function ErrorText({ id, message }: { id: string; message: string | undefined }) {
  return message === undefined ? null : (
    <span className="nhsuk-error-message" id={id}>
      {message}
    </span>
  )
}

/** The ids of the hint and the error that say more about a field, for those that there are. */
export function describedBy(id: string, { hint, error }: { hint?: boolean; error: boolean }) {
  const ids = [hint === true ? `${id}-hint` : '', error ? `${id}-error` : ''].filter((one) => one !== '')
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** A labelled field with its error above it, as the NHS writes forms. */
export function Labelled({
  id,
  label,
  hint,
  error,
  children,
}: {
  id: string
  label: string
  hint?: string | undefined
  error: string | undefined
  children: ReactNode
}) {
  return (
    <div className="app-field">
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <ErrorText id={`${id}-error`} message={error} />
      {children}
    </div>
  )
}

export function Select({
  field,
  label,
  options,
  entry,
  onChange,
  errors,
}: Props & {
  field: 'practitionerId' | 'siteId' | 'roomId' | 'course'
  label: string
  options: readonly { value: string; text: string }[]
}) {
  const error = errors.get(field)
  const id = fieldId(entry, field)
  return (
    <Labelled id={id} label={label} error={error}>
      <select
        id={id}
        className="app-select"
        value={entry[field]}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, { error: error !== undefined })}
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
  entry,
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
  const id = fieldId(entry, field)
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        className="nhsuk-input app-short-input"
        type={type}
        min={min}
        max={max}
        value={entry[field]}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, { hint: hint !== undefined, error: error !== undefined })}
        onChange={(event) => onChange({ [field]: event.target.value })}
      />
    </Labelled>
  )
}
