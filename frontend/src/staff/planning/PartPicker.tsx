import { useId, useState } from 'react'
import type { DraftChoices } from '../../api/types'
import { dayDate } from '../../lib/dates'
import { count } from '../../lib/words'
import { type Chosen, coursesFound } from './part'

type Option = { value: string; text: string }
type SelectProps = {
  label: string
  all: string
  value: string
  options: Option[]
  onPick: (value: string) => void
}

function Select({ label, all, value, options, onPick }: SelectProps) {
  const id = useId()
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="nhsuk-select" value={value} onChange={(event) => onPick(event.target.value)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  )
}

function Courses({
  chosen,
  choices,
  onPick,
}: {
  chosen: string[]
  choices: DraftChoices
  onPick: (ids: string[]) => void
}) {
  const [words, setWords] = useState('')
  const id = useId()
  const found = coursesFound(words, choices, chosen)
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor={id}>
        Only these patients
      </label>
      <div className="nhsuk-hint" id={`${id}-hint`}>
        Type a name, then add the course
      </div>
      <input
        id={id}
        className="nhsuk-input"
        type="search"
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="nhsuk-u-visually-hidden" role="status">
        {words !== '' && `${count(found.length, 'course')} found`}
      </p>
      {words !== '' && found.length === 0 && <p>This draft proposes nothing for that name.</p>}
      <ul className="app-part__courses">
        {found.map(({ id: course, label, appointments }) => (
          <li key={course}>
            <button type="button" className="app-tool" onClick={() => onPick([...chosen, course])}>
              Add {label}
            </button>{' '}
            <span className="app-quiet">{count(appointments, 'appointment')}</span>
          </li>
        ))}
        {choices.courses
          .filter(({ id: course }) => chosen.includes(course))
          .map(({ id: course, label }) => (
            <li key={course}>
              <strong>{label}</strong>{' '}
              <button
                type="button"
                className="app-tool"
                onClick={() => onPick(chosen.filter((one) => one !== course))}
              >
                Leave out<span className="nhsuk-u-visually-hidden"> {label}</span>
              </button>
            </li>
          ))}
      </ul>
    </div>
  )
}

type Props = { chosen: Chosen; choices: DraftChoices; onChoose: (chosen: Chosen) => void }

/** Which days, whose and with whom: the part of a draft that is to be published now. */
export function PartPicker({ chosen, choices, onChoose }: Props) {
  const days = choices.days.map(({ date, appointments }) => ({
    value: date,
    text: `${dayDate(date)} (${appointments})`,
  }))
  const people = choices.practitioners.map(({ id, name, appointments }) => ({
    value: id,
    text: `${name} (${appointments})`,
  }))
  return (
    <fieldset className="nhsuk-fieldset app-part">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Publish only a part</legend>
      <div className="app-part__row">
        <Select
          label="From"
          all="The first day"
          value={chosen.from}
          options={days}
          onPick={(from) => onChoose({ ...chosen, from })}
        />
        <Select
          label="To"
          all="The last day"
          value={chosen.to}
          options={days}
          onPick={(to) => onChoose({ ...chosen, to })}
        />
        <Select
          label="Practitioner"
          all="All practitioners"
          value={chosen.practitioner}
          options={people}
          onPick={(practitioner) => onChoose({ ...chosen, practitioner })}
        />
      </div>
      <Courses
        chosen={chosen.courses}
        choices={choices}
        onPick={(courses) => onChoose({ ...chosen, courses })}
      />
    </fieldset>
  )
}
