import { Button } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { useReplaceClinic } from '../../api/imports'
import { problemOf } from '../../api/problem'
import { refusal } from './refusal'

/** Gives the clinic up for another one: only whoever types its name does so. */
export function StartAnew({ file, former, next }: { file: File; former: string; next: string }) {
  const [name, setName] = useState('')
  const replacing = useReplaceClinic()

  function submit(event: FormEvent) {
    event.preventDefault()
    replacing.mutate({ file, name })
  }

  return (
    <form className="app-panel" onSubmit={submit}>
      <h2 className="nhsuk-heading-m">Start anew with {next}</h2>
      <p>
        The file is of another clinic. Starting anew deletes everything of {former}: its patients, courses,
        appointments, drafts and plans. Export it first. This cannot be undone.
      </p>
      <label className="nhsuk-label" htmlFor="former-name">
        To confirm, type {former}
      </label>
      <input
        className="nhsuk-input"
        id="former-name"
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {replacing.isError && (
        <p className="nhsuk-error-message" role="alert">
          {refusal(problemOf(replacing.error))}
        </p>
      )}
      <Button type="submit" small warning disabled={name.trim() !== former.trim() || replacing.isPending}>
        {replacing.isPending ? 'Starting anew…' : `Delete ${former} and start anew`}
      </Button>
    </form>
  )
}
