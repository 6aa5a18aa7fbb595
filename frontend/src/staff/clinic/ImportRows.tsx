import { useState } from 'react'
import type { ImportRow } from '../../api/types'
import { number, sentenceCase } from '../../lib/words'
import { kindName } from './importWords'

const FIRST_ROWS = 100

type Props = {
  rows: ImportRow[]
  removed: ReadonlySet<string>
  onRemove: (key: string, remove: boolean) => void
}

function Effect({ row }: { row: ImportRow }) {
  if (row.change === 'ADDED') return <>New</>
  if (row.change === 'MISSING') return <>Not in the file</>
  return (
    <ul className="nhsuk-list">
      {row.fields.map(({ field, was, becomes }) => (
        <li key={field}>
          {field}: {was !== '' && <del>{was}</del>} {becomes !== '' && <ins>{becomes}</ins>}
        </li>
      ))}
    </ul>
  )
}

/** What a file would do, record by record. What it does not have stays, unless it is ticked. */
export function ImportRows({ rows, removed, onRemove }: Props) {
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, FIRST_ROWS)
  return (
    <>
      <table className="app-table app-table--stacking">
        <caption>What would change</caption>
        <thead>
          <tr>
            <th scope="col">Record</th>
            <th scope="col">Kind</th>
            <th scope="col">What happens</th>
            <th scope="col">Remove</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <td data-label="Kind">{sentenceCase(kindName(row.kind))}</td>
              <td data-label="What happens">
                <Effect row={row} />
              </td>
              <td data-label="Remove">
                {row.change === 'MISSING' && (
                  <input
                    type="checkbox"
                    aria-label={`Remove ${row.label}`}
                    checked={removed.has(row.key)}
                    onChange={(event) => onRemove(row.key, event.target.checked)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <button type="button" className="app-tool" onClick={() => setAll(true)}>
          Show all {number(rows.length)} records
        </button>
      )}
    </>
  )
}
