import { useState } from 'react'
import type { Fault } from '../../api/types'
import { number } from '../../lib/words'

const FIRST_ROWS = 100

/** Every fault of a refused file: where it is, what stands there, what is wrong with it. */
export function FaultTable({ faults }: { faults: Fault[] }) {
  const [all, setAll] = useState(false)
  const rows = all ? faults : faults.slice(0, FIRST_ROWS)
  return (
    <>
      <table className="app-table app-table--stacking">
        <caption>What to put right</caption>
        <thead>
          <tr>
            <th scope="col">Where in the file</th>
            <th scope="col">What it says</th>
            <th scope="col">What is wrong</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ path, value, message }) => (
            <tr key={`${path} ${message}`}>
              <th scope="row">
                <code>{path === '' ? '(the whole file)' : path}</code>
              </th>
              <td data-label="What it says">
                <code>{value}</code>
              </td>
              <td data-label="What is wrong">{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < faults.length && (
        <button type="button" className="app-tool" onClick={() => setAll(true)}>
          Show all {number(faults.length)} faults
        </button>
      )}
    </>
  )
}
