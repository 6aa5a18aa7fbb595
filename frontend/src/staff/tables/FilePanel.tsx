import { Button } from 'nhsuk-react-components'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'

type Props = { isReading: boolean; onRead: (file: Blob) => void; children: ReactNode }

/** Takes a table from this computer. It is held as it was when it was chosen. */
export function FilePanel({ isReading, onRead, children }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState(false)

  async function read(event: FormEvent) {
    event.preventDefault()
    const chosen = input.current?.files?.[0]
    setMissing(chosen === undefined)
    if (chosen !== undefined) onRead(new Blob([await chosen.arrayBuffer()]))
  }

  return (
    <form className="app-panel" onSubmit={(event) => void read(event)} noValidate>
      <h2 className="nhsuk-heading-m">Choose a file</h2>
      {children}
      <label className="nhsuk-label" htmlFor="table">
        Excel or CSV file
      </label>
      {missing && (
        <span className="nhsuk-error-message" id="table-error" role="alert">
          Choose a file
        </span>
      )}
      <input
        ref={input}
        className="nhsuk-file-upload"
        id="table"
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv"
        aria-describedby={missing ? 'table-error' : undefined}
      />
      <Button type="submit" small disabled={isReading}>
        {isReading ? 'Reading…' : 'Read the file'}
      </Button>
    </form>
  )
}
