import { type ReactNode, useState } from 'react'
import { number } from '../../lib/words'
import { TickField } from '../records/TextField'

const FIRST_ROWS = 100

type Row = { row: number; who: string; faults: string[] }

type Props<R extends Row> = { rows: readonly R[]; describe: (row: R) => ReactNode }

/** What would happen with each row of a file; the faults are what somebody has to look at. */
export function RowsTable<R extends Row>({ rows, describe }: Props<R>) {
  const [all, setAll] = useState(false)
  const [onlyFaults, setOnlyFaults] = useState(false)
  const faulty = rows.filter(({ faults }) => faults.length > 0)
  const wanted = onlyFaults ? faulty : rows
  const shown = all ? wanted : wanted.slice(0, FIRST_ROWS)
  return (
    <>
      {faulty.length > 0 && faulty.length < rows.length && (
        <TickField label="Only rows with faults" checked={onlyFaults} onChange={setOnlyFaults} />
      )}
      <table className="app-table app-table--stacking">
        <caption className="nhsuk-u-visually-hidden">What would happen, row by row</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Who</th>
            <th scope="col">What happens</th>
            <th scope="col">What is wrong</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.row}>
              <td data-label="Row">{row.row}</td>
              <th scope="row">{row.who === '' ? '(no name)' : row.who}</th>
              <td data-label="What happens">{describe(row)}</td>
              <td data-label="What is wrong">
                {row.faults.length === 1
                  ? row.faults[0]
                  : row.faults.length > 1 && (
                      <ul className="nhsuk-list nhsuk-list--bullet">
                        {row.faults.map((fault) => (
                          <li key={fault}>{fault}</li>
                        ))}
                      </ul>
                    )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < wanted.length && (
        <button type="button" className="app-tool" onClick={() => setAll(true)}>
          Show all {number(wanted.length)} rows
        </button>
      )}
    </>
  )
}
