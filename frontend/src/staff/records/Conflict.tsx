import { Button } from 'nhsuk-react-components'
import { differences, type FieldWords } from './fieldWords'
import type { RecordFormState } from './useRecordForm'

/** What somebody else changed meanwhile, beside what is typed here, and the choice between them. */
export function Conflict<D extends object>({
  form,
  words,
}: {
  form: RecordFormState<D>
  words: FieldWords<D>
}) {
  const { theirs, seen, details } = form
  if (form.problem?.kind !== 'changed-meanwhile') return null
  const rows =
    theirs === undefined || seen === undefined
      ? []
      : differences(words, seen.details, theirs.details, details)
  return (
    <div className="app-conflict" role="alert">
      <h2 className="nhsuk-heading-s">Somebody else has changed this since you opened it</h2>
      <p>Nothing was saved, and nothing that you typed is lost.</p>
      <table className="app-table app-table--stacking">
        <caption>What they changed</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">They made it</th>
            <th scope="col">You have</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, theirs: other, mine, both }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td data-label="They made it">{other}</td>
              <td data-label="You have">
                {mine}
                {both && <strong> (you both changed this)</strong>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="app-actions">
        <Button type="button" small onClick={form.keepMine} disabled={theirs === undefined}>
          Keep my changes, take the rest from them
        </Button>
        <Button type="button" small secondary onClick={form.takeTheirs} disabled={theirs === undefined}>
          Drop my changes
        </Button>
      </div>
    </div>
  )
}
