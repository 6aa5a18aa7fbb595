import { Button, ErrorSummary } from 'nhsuk-react-components'
import { type FormEvent, useRef, useState } from 'react'
import { useImportClinic } from '../../api/clinic'
import { problemOf } from '../../api/problem'
import { count } from '../../lib/words'
import { FaultTable } from './FaultTable'
import { refusal } from './refusal'

/** Takes a clinic bundle file. A refused one is answered with all its faults at once. */
export function ImportPanel({ title, children }: { title: string; children: string }) {
  const importing = useImportClinic()
  const input = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState(false)
  const problem = problemOf(importing.error)
  const message = missing ? 'Choose a file' : importing.isError ? refusal(problem) : undefined

  function take(replacing: boolean) {
    const file = input.current?.files?.[0]
    setMissing(file === undefined)
    if (file !== undefined) importing.mutate({ file, replacing })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    take(false)
  }

  return (
    <>
      {message !== undefined && (
        <ErrorSummary key={message}>
          <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
          <ErrorSummary.List>
            <ErrorSummary.ListItem href="#bundle">{message}</ErrorSummary.ListItem>
          </ErrorSummary.List>
        </ErrorSummary>
      )}
      {problem?.kind === 'bundle-refused' && !missing && <FaultTable faults={problem.faults} />}
      <form className="app-panel" onSubmit={submit}>
        <h2 className="nhsuk-heading-m">{title}</h2>
        <p>{children}</p>
        <label className="nhsuk-label" htmlFor="bundle">
          Clinic bundle file
        </label>
        <input
          ref={input}
          className="nhsuk-file-upload"
          id="bundle"
          type="file"
          accept=".json,application/json"
        />
        <Button type="submit" small disabled={importing.isPending}>
          {importing.isPending ? 'Importing…' : 'Import'}
        </Button>
        {problem?.kind === 'promises-dropped' && !missing && (
          <Button type="button" small warning disabled={importing.isPending} onClick={() => take(true)}>
            Import and give up these appointments
          </Button>
        )}
        <p role="status">
          {importing.isSuccess && !missing
            ? `${importing.data.name} was imported: ${count(importing.data.counts.courses, 'course')} with ${count(importing.data.counts.sessionsOwed, 'session')} to plan.`
            : ''}
        </p>
      </form>
    </>
  )
}
