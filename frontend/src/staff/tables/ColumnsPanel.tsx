import type { ReactNode } from 'react'
import type { TableView } from '../../api/tables'
import { list } from '../../lib/words'
import { readAs } from './tableWords'

type Props = {
  table: TableView
  rows: number
  onChoose: (columns: string) => void
  children?: ReactNode
}

/** What each column of a file is about: recognised by its heading, and to be put right by whoever knows better. */
export function ColumnsPanel({ table, rows, onChoose, children }: Props) {
  function choose(column: number, meaning: string) {
    onChoose(table.columns.map((one, at) => (at === column ? meaning : (one.meaning ?? ''))).join(','))
  }

  return (
    <section className="app-panel" aria-labelledby="columns-heading">
      <h2 className="nhsuk-heading-m" id="columns-heading">
        What the columns are
      </h2>
      <p>
        {readAs(table, rows)} What you choose here is remembered for the next file with the same headings.
      </p>
      {table.missing.length > 0 && (
        <p className="nhsuk-error-message" role="alert">
          Choose the column of: {list(table.missing.map((one) => one.toLowerCase().replace('nhs', 'NHS')))}
        </p>
      )}
      <table className="app-table app-table--stacking">
        <caption className="nhsuk-u-visually-hidden">Columns of the file</caption>
        <thead>
          <tr>
            <th scope="col">Heading in the file</th>
            <th scope="col">For example</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map(({ heading, meaning, example }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading
            <tr key={at}>
              <th scope="row">{heading === '' ? '(none)' : heading}</th>
              <td data-label="For example">{example}</td>
              <td data-label="What it is">
                <select
                  className="nhsuk-select app-table__select"
                  aria-label={`What “${heading}” is`}
                  value={meaning ?? ''}
                  onChange={(event) => choose(at, event.target.value)}
                >
                  <option value="">Left out</option>
                  {table.meanings.map(({ code, words }) => (
                    <option key={code} value={code}>
                      {words}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </section>
  )
}
