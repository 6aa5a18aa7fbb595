import { Button } from 'nhsuk-react-components'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Unsuited } from '../../api/types'
import { Only } from '../../components/Only'
import { UnsuitedTable } from '../clinic/Unsuited'
import { problemInWords } from '../problemWords'
import { Conflict } from './Conflict'
import { FaultSummary } from './FaultSummary'
import { FaultsContext } from './faults'
import { type FieldWords, fieldName } from './fieldWords'
import type { RecordFormState } from './useRecordForm'

type Props<D extends object> = {
  form: RecordFormState<D>
  words: FieldWords<D>
  save?: string
  children: ReactNode
}

const NOT_SAVED = 'This could not be saved. What you typed is still here. Try again in a few minutes.'

function Errors<D extends object>({ form, words }: { form: RecordFormState<D>; words: FieldWords<D> }) {
  if (form.problem?.kind === 'changed-meanwhile') return null
  return (
    <FaultSummary
      key={form.attempt}
      faults={form.faults}
      say={({ path, message }) => `${fieldName(words, path)}: ${message}`}
      failure={form.failed ? problemInWords(form.error, NOT_SAVED) : undefined}
      button="save"
    />
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
