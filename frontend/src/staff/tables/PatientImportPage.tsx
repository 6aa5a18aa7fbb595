import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { Link } from 'react-router'
import {
  type PatientImportView,
  type PatientTable,
  useApplyPatients,
  usePreviewPatients,
} from '../../api/tables'
import { count } from '../../lib/words'
import { PageHeading } from '../PageHeading'
import { ChoiceField } from '../records/TextField'
import { ColumnsPanel } from './ColumnsPanel'
import { FilePanel } from './FilePanel'
import { ImportProblem } from './ImportProblem'
import { RowsTable } from './RowsTable'
import { added, leftOut, whatHappens } from './tableWords'

const PAIN = [
  { value: '', text: 'Such rows are left out' },
  { value: '3', text: 'Three months before the referral' },
  { value: '6', text: 'Six months before the referral' },
  { value: '12', text: 'A year before the referral' },
]

/** Patients with their referrals out of another system's file: looked at row by row, then taken over. */
export default function PatientImportPage() {
  const [table, setTable] = useState<PatientTable>()
  const looking = usePreviewPatients()
  const applying = useApplyPatients()
  const [view, setView] = useState<PatientImportView>()

  function look(next: PatientTable) {
    setTable(next)
    applying.reset()
    looking.mutate(next, { onSuccess: setView })
  }

  function read(file: Blob) {
    setView(undefined)
    look({ file, columns: null, painMonths: table?.painMonths ?? null })
  }

  const taken = view === undefined ? 0 : view.rows.length - view.counts.faulty - view.counts.nothingNew

  return (
    <>
      <PageHeading title="Import patients" />
      <FilePanel isReading={looking.isPending} onRead={read}>
        <p>
          A list from your patient system or a spreadsheet, as an Excel workbook or CSV, with a row for each
          patient or each referral. The first row has the headings, such as NHS number, surname, forename,
          date of birth, telephone, referral date and treatment. You see what it would do before anything is
          written.
        </p>
      </FilePanel>
      <ImportProblem error={looking.error ?? applying.error} />
      {applying.isSuccess && (
        <div className="app-panel" role="status">
          <h2 className="nhsuk-heading-m">Imported</h2>
          <p>
            {added(applying.data)} imported. <Link to="/referrals">See the referrals</Link> or{' '}
            <Link to="/patients">find a patient</Link>.
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
            <ChoiceField
              label="When the pain began, where the file does not say"
              hint="A referral needs it: guidelines ask how long the pain has lasted."
              value={String(table.painMonths ?? '')}
              options={PAIN}
              onChange={(months) => look({ ...table, painMonths: months === '' ? null : Number(months) })}
            />
          </ColumnsPanel>
          {view.rows.length > 0 && (
            <section className="app-panel" aria-labelledby="rows-heading">
              <h2 className="nhsuk-heading-m" id="rows-heading">
                What would happen
              </h2>
              <p role="status">
                {looking.isPending
                  ? 'Looking again…'
                  : `This adds ${added(view.counts)}. ${leftOut(view.counts)}`}
              </p>
              <RowsTable rows={view.rows} describe={whatHappens} />
              <Button
                type="button"
                small
                disabled={taken === 0 || looking.isPending || applying.isPending}
                onClick={() => applying.mutate({ ...table, fingerprint: view.fingerprint })}
              >
                {applying.isPending ? 'Importing…' : `Import ${count(taken, 'row')}`}
              </Button>
            </section>
          )}
        </>
      )}
    </>
  )
}
