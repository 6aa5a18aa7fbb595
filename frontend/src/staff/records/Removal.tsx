import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Recorded, RecordKind } from '../../api/kinds'
import { problemOf } from '../../api/problem'
import { useRemoval, useRemoveRecord } from '../../api/records'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { problemInWords } from '../problemWords'
import { Broken } from './RecordForm'

type Props<D> = {
  kind: RecordKind<D>
  record: Recorded<D>
  name: string
  /** Where one goes afterwards, and where the way back is shown. */
  back: string
  children: string
}

/** Takes a record out of use, once that is confirmed. */
export function RemoveButton<D>({ kind, record, name, back, children }: Props<D>) {
  const [asked, setAsked] = useState(false)
  const removing = useRemoveRecord(kind)
  const navigate = useNavigate()
  const problem = problemOf(removing.error)

  function remove() {
    setAsked(false)
    removing.mutate({ record, name }, { onSuccess: () => void navigate(back) })
  }

  return (
    <div className="app-remove">
      {removing.isError && (
        <p className="nhsuk-error-message" role="alert">
          {problem?.kind === 'changed-meanwhile'
            ? 'Somebody else has changed this. Open it again before you remove it.'
            : problemInWords(removing.error, 'It could not be removed. Try again in a few minutes.')}
        </p>
      )}
      <Button type="button" small warning disabled={removing.isPending} onClick={() => setAsked(true)}>
        Remove {name}
      </Button>
      <ConfirmDialog
        open={asked}
        title={`Remove ${name}?`}
        yes="Remove"
        onYes={remove}
        onNo={() => setAsked(false)}
      >
        {children}
      </ConfirmDialog>
    </div>
  )
}

/** Says what has just been removed, and takes it back. */
export function RemovedNotice<D>({ kind }: { kind: RecordKind<D> }) {
  const { removal, undo, forget } = useRemoval(kind)
  if (removal === null) return <p role="status">{undo.isSuccess ? 'It is back as it was.' : ''}</p>
  return (
    <>
      <div className="app-notice-bar" role="status">
        <p>{removal.name} was removed.</p>
        <button
          type="button"
          className="app-tool"
          disabled={undo.isPending}
          onClick={() => undo.mutate(removal)}
        >
          Undo
        </button>
        <button type="button" className="app-tool" onClick={forget}>
          Close
        </button>
      </div>
      {undo.isError && (
        <p className="nhsuk-error-message" role="alert">
          {problemInWords(undo.error, 'It could not be brought back. Try again in a few minutes.')}
        </p>
      )}
      <Broken sessions={removal.unsuited} />
    </>
  )
}
