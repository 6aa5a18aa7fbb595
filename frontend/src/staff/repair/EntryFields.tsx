import type { RepairChoices } from '../../api/types'
import { AboutFields } from './AboutFields'
import {
  ABOUT,
  type About,
  aboutInWords,
  type Entry,
  type Field,
  fieldId,
  isAbout,
  turnedInto,
} from './entered'
import { describedBy, Labelled } from './Fields'

type Props = {
  entry: Entry
  /** Its place among all, from 1. */
  number: number
  of: number
  choices: RepairChoices
  errors: ReadonlyMap<Field, string>
  onChange: (entry: Entry) => void
  onRemove: () => void
}

/** "Nothing new" goes with nothing else. */
function kinds(of: number): readonly { value: About; text: string }[] {
  return of === 1 ? ABOUT : ABOUT.filter(({ value }) => value !== 'owed')
}

function WhatHappened({ entry, of, errors, onChange }: Pick<Props, 'entry' | 'of' | 'errors' | 'onChange'>) {
  const id = fieldId(entry, 'about')
  const error = errors.get('about')
  return (
    <Labelled id={id} label="What has happened?" error={error}>
      <select
        id={id}
        className="app-select"
        value={entry.about}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, { error: error !== undefined })}
        onChange={({ target }) => {
          if (isAbout(target.value)) onChange(turnedInto(entry, target.value))
        }}
      >
        {kinds(of).map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

/** One thing that has happened. Where there are several they are numbered, and each can be taken out again. */
export function EntryFields({ entry, number, of, choices, errors, onChange, onRemove }: Props) {
  return (
    <fieldset className="app-entry">
      <legend className={of === 1 ? 'nhsuk-u-visually-hidden' : 'app-entry__number'}>
        {of === 1 ? 'What has happened' : `${number} of ${of}`}
      </legend>
      {of > 1 && (
        <button type="button" className="app-tool app-entry__remove" onClick={onRemove}>
          Remove
          <span className="nhsuk-u-visually-hidden">
            {' '}
            {number} of {of}: {aboutInWords(entry.about)}
          </span>
        </button>
      )}
      <WhatHappened entry={entry} of={of} errors={errors} onChange={onChange} />
      <AboutFields
        choices={choices}
        entry={entry}
        errors={errors}
        onChange={(over) => onChange({ ...entry, ...over })}
      />
    </fieldset>
  )
}
