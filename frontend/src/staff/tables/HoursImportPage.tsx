import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { Link } from 'react-router'
import {
  type ChangedHours,
  type HoursImportView,
  type HoursTable,
  useApplyHours,
  usePreviewHours,
} from '../../api/tables'
import { count } from '../../lib/words'
import { UnsuitedTable } from '../clinic/Unsuited'
import { PageHeading } from '../PageHeading'
import { TextField } from '../records/TextField'
import { ColumnsPanel } from './ColumnsPanel'
import { FilePanel } from './FilePanel'
import { changedFor, whatEnds, whatHappensWithHours, whenTheyHold } from './hoursWords'
import { ImportProblem } from './ImportProblem'
import { RowsTable } from './RowsTable'

/** So many appointments are seen at one glance. */
const FEW = 5

function People({ people }: { people: readonly ChangedHours[] }) {
  if (people.length === 0) return null
  return (
    <table className="app-table app-table--stacking">
      <caption className="nhsuk-u-visually-hidden">Whose hours change</caption>
      <thead>
        <tr>
          <th scope="col">Whose hours</th>
          <th scope="col">When</th>
          <th scope="col">What changes</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.who}>
            <th scope="row">{person.who}</th>
            <td data-label="When">{whenTheyHold(person)}</td>
            <td data-label="What changes">{whatEnds(person)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The published appointments in the way; folded together where there are many, since the faults come below. */
function Touched({ sessions }: { sessions: HoursImportView['unsuited'] }) {
  const table = (
    <UnsuitedTable sessions={sessions} caption="Published appointments that would no longer suit" />
  )
  if (sessions.length <= FEW) return table
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          {count(sessions.length, 'published appointment')} would no longer suit
        </span>
      </summary>
      {table}
    </details>
  )
}

/** Practitioners’ working hours out of a rota: looked at row by row, then taken over. */
export default function HoursImportPage() {
  const [table, setTable] = useState<HoursTable>()
  const looking = usePreviewHours()
  const applying = useApplyHours()
  const [view, setView] = useState<HoursImportView>()

  function look(next: HoursTable) {
    setTable(next)
    applying.reset()
    looking.mutate(next, { onSuccess: setView })
  }

  /** A year that is still being typed asks for nothing. */
  function chooseFrom(known: HoursTable, from: string) {
    const next = { ...known, from: from === '' ? null : from }
    if (from === '' || from >= '2000-01-01') look(next)
    else setTable(next)
  }

  function read(file: Blob) {
    setView(undefined)
    look({ file, columns: null, from: table?.from ?? null })
  }

  return (
    <>
      <PageHeading title="Import working hours" />
      <FilePanel isReading={looking.isPending} onRead={read}>
        <p>
          A rota as an Excel workbook or CSV, with a row for each stretch of work: who, the day of the week,
          from, to and the site, and the first and last day if the hours are not for good. The first row has
          the headings. From that first day the file’s hours take the place of those that are recorded; what
          was before stays. You see what it would do before anything is written.
        </p>
      </FilePanel>
      <ImportProblem error={looking.error ?? applying.error} />
      {applying.isSuccess && view !== undefined && (
        <div className="app-panel" role="status">
          <h2 className="nhsuk-heading-m">Imported</h2>
          <p>
            The hours of {count(applying.data.people, 'person', 'people')} are taken over.{' '}
            {view.unsuited.length > 0 ? (
              <>
                {count(
                  view.unsuited.length,
                  'published appointment no longer suits',
                  'published appointments no longer suit',
                )}
                . <Link to="/away?about=owed">Work out new places</Link>. Nobody is moved before you publish.
              </>
            ) : (
              <Link to="/staff">See the staff</Link>
            )}
          </p>
        </div>
      )}
      {table !== undefined && view !== undefined && !applying.isSuccess && (
        <>
          <ColumnsPanel
            table={view.table}
            rows={view.rows.length}
            onChoose={(columns) => look({ ...table, columns })}
          >
            <TextField
              label="First day of the hours, where the file does not say"
              hint="Empty: they take the place of all recorded hours, past ones too."
              type="date"
              value={table.from ?? ''}
              onChange={(from) => chooseFrom(table, from)}
            />
          </ColumnsPanel>
          {view.rows.length > 0 && (
            <section className="app-panel" aria-labelledby="rows-heading">
              <h2 className="nhsuk-heading-m" id="rows-heading">
                What would happen
              </h2>
              <p role="status">{looking.isPending ? 'Looking again…' : changedFor(view.counts)}</p>
              <People people={view.people} />
              <Touched sessions={view.unsuited} />
              <RowsTable rows={view.rows} describe={whatHappensWithHours} />
              <Button
                type="button"
                small
                disabled={view.counts.people === 0 || looking.isPending || applying.isPending}
                onClick={() => applying.mutate({ ...table, fingerprint: view.fingerprint })}
              >
                {applying.isPending
                  ? 'Importing…'
                  : `Import the hours of ${count(view.counts.people, 'person', 'people')}`}
              </Button>
            </section>
          )}
        </>
      )}
    </>
  )
}
