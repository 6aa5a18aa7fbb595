import { Button, ErrorSummary } from 'nhsuk-react-components'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Problem } from '../../api/problem'
import type { Unsuited } from '../../api/types'
import { Only } from '../../components/Only'
import { UnsuitedTable } from '../clinic/Unsuited'
import { Conflict } from './Conflict'
import { FaultsContext } from './faults'
import { type FieldWords, fieldId, fieldName } from './fieldWords'
import type { RecordFormState } from './useRecordForm'

type Props<D extends object> = {
  form: RecordFormState<D>
  words: FieldWords<D>
  save?: string
  children: ReactNode
}

function sentence(problem: Problem | undefined): string {
  switch (problem?.kind) {
    case 'promise-broken':
      return problem.detail
    case 'other':
      return problem.detail === '' ? problem.title : problem.detail
    default:
      return 'This could not be saved. What you typed is still here. Try again in a few minutes.'
  }
}

function Errors<D extends object>({ form, words }: { form: RecordFormState<D>; words: FieldWords<D> }) {
  const isConflict = form.problem?.kind === 'changed-meanwhile'
  if (isConflict || (form.faults.length === 0 && !form.failed)) return null
  return (
    <ErrorSummary key={form.attempt}>
      <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
      <ErrorSummary.List>
        {form.faults.map(({ path, message }) => (
          <ErrorSummary.ListItem key={`${path} ${message}`} href={`#${fieldId(path)}`}>
            {fieldName(words, path)}: {message}
          </ErrorSummary.ListItem>
        ))}
        {form.faults.length === 0 && (
          <ErrorSummary.ListItem href="#save">{sentence(form.problem)}</ErrorSummary.ListItem>
        )}
      </ErrorSummary.List>
    </ErrorSummary>
  )
}

/** The published appointments that no longer suit the records, and the way to mend them. */
export function Broken({ sessions }: { sessions: Unsuited[] }) {
  if (sessions.length === 0) return null
  return (
    <>
      <UnsuitedTable sessions={sessions} caption="Appointments that no longer suit" />
      <Only who="keepDesk">
        <p>
          <Link to="/away?about=owed">Work out new places for them</Link>. Nobody is moved before you publish.
        </p>
      </Only>
    </>
  )
}

/** The frame of every form for a record: faults first, then the fields, then what a save has done. */
export function RecordForm<D extends object>({ form, words, save = 'Save', children }: Props<D>) {
  return (
    <FaultsContext.Provider value={form.faults}>
      <form className="app-panel app-record" onSubmit={form.submit} noValidate>
        <Errors form={form} words={words} />
        <Conflict form={form} words={words} />
        {children}
        <Button id="save" type="submit" small disabled={form.isSaving}>
          {form.isSaving ? 'Saving…' : save}
        </Button>
        <p role="status">{form.saved === undefined ? '' : 'Saved.'}</p>
        {form.saved !== undefined && <Broken sessions={form.saved.unsuited} />}
      </form>
    </FaultsContext.Provider>
  )
}
