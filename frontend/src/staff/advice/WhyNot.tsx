import { type FormEvent, useId, useState } from 'react'
import { type Asked, type Asker, useWhyNot, type Wanted } from '../../api/advice'
import { Answer } from './Answer'
import { WhyNotAnswer } from './WhyNotAnswer'

/** Somebody who could be asked for. */
export type Choice = { id: string; name: string }

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

function wantedIn(form: FormData): Wanted | undefined {
  const date = textIn(form, 'date')
  const time = textIn(form, 'time')
  const practitioner = textIn(form, 'practitioner')
  if (date === '' || time === '') return undefined
  return { date, time, ...(practitioner !== '' && { practitioner }) }
}

type Props = { asker: Asker; asked: Asked; start: string; practitioners: readonly Choice[] }

/** Asks for another time, and perhaps somebody else, and says what speaks against it. */
export function WhyNot({ asker, asked, start, practitioners }: Props) {
  const [wanted, setWanted] = useState<Wanted>()
  const [incomplete, setIncomplete] = useState(false)
  const answer = useWhyNot(asker, asked, wanted)
  const id = useId()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const next = wantedIn(new FormData(event.currentTarget))
    setIncomplete(next === undefined)
    if (next !== undefined) setWanted(next)
  }

  return (
    <>
      <h3 className="nhsuk-heading-xs">Why not at another time?</h3>
      <form className="app-why-not" onSubmit={submit} noValidate>
        <label htmlFor={`${id}-date`}>Date</label>
        <input
          id={`${id}-date`}
          className="app-tool"
          type="date"
          name="date"
          defaultValue={start.slice(0, 10)}
        />
        <label htmlFor={`${id}-time`}>Time</label>
        <input
          id={`${id}-time`}
          className="app-tool"
          type="time"
          name="time"
          defaultValue={start.slice(11, 16)}
        />
        <label htmlFor={`${id}-with`}>With</label>
        <select id={`${id}-with`} className="app-tool" name="practitioner" defaultValue="">
          <option value="">Anybody who can</option>
          {practitioners.map(({ id: value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit" className="app-tool">
          Ask
        </button>
      </form>
      {incomplete && (
        <p className="nhsuk-error-message" role="alert">
          Enter a date and a time
        </p>
      )}
      <Answer query={answer} waiting="Looking" spoken={({ text }) => text}>
        {(found) => <WhyNotAnswer answer={found} />}
      </Answer>
    </>
  )
}
