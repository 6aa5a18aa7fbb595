import { useState } from 'react'
import type { Fault } from '../../api/types'
import { number } from '../../lib/words'
import { wrongInWords } from './faultWords'

const FIRST_ROWS = 100

/** Every fault of a refused file in a clinic's words; where it stands in the file comes last. */
export function FaultTable({ faults }: { faults: Fault[] }) {
  const [all, setAll] = useState(false)
  const rows = all ? faults : faults.slice(0, FIRST_ROWS)
  return (
    <>
      <table className="app-table app-table--stacking">
        <caption>What to put right</caption>
        <thead>
          <tr>
            <th scope="col">What is wrong</th>
            <th scope="col">What the file says</th>
            <th scope="col">Where in the file</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ path, value, message, about }) => (
            <tr key={`${path} ${message}`}>
              <th scope="row">{about ?? wrongInWords(path, message)}</th>
              <td data-label="What the file says">
                <code>{value}</code>
              </td>
              <td data-label="Where in the file">
                <code>{path === '' ? '(the whole file)' : path}</code>
              </td>
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
