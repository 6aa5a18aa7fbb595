import { Button } from 'nhsuk-react-components'
import { type FormEvent, useRef, useState } from 'react'
import { useApplyImport, usePreviewImport } from '../../api/imports'
import { problemOf } from '../../api/problem'
import type { ImportPreview } from '../../api/types'
import { count } from '../../lib/words'
import { FaultTable } from './FaultTable'
import { ImportRows } from './ImportRows'
import { appointments, summary } from './importWords'
import { refusal } from './refusal'
import { StartAnew } from './StartAnew'
import { UnsuitedTable } from './Unsuited'

type Apply = ReturnType<typeof useApplyImport>

function Preview({ preview, applying }: { preview: ImportPreview; applying: Apply }) {
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set())
  const [givingUp, setGivingUp] = useState(false)
  const wouldDrop = preview.dropped.length > 0 || problemOf(applying.error)?.kind === 'promises-dropped'

  function remove(key: string, goes: boolean) {
    const next = new Set(removed)
    if (goes) next.add(key)
    else next.delete(key)
    setRemoved(next)
  }

  return (
    <>
      <p>{summary(preview.rows, preview.unchanged)} Nothing has been changed yet.</p>
      {preview.rows.length > 0 && <ImportRows rows={preview.rows} removed={removed} onRemove={remove} />}
      <UnsuitedTable sessions={preview.unsuited} caption="Appointments that would no longer suit" />
      {wouldDrop && (
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            id="giving-up"
            type="checkbox"
            checked={givingUp}
            onChange={(event) => setGivingUp(event.target.checked)}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor="giving-up">
            Give up {preview.dropped.length > 0 ? appointments(preview.dropped.length) : 'the appointments'}{' '}
            that patients have been told of
          </label>
        </div>
      )}
      <Button
        type="button"
        small
        disabled={applying.isPending}
        onClick={() => applying.mutate({ id: preview.id, removed: [...removed], givingUp })}
      >
        {applying.isPending ? 'Applying…' : 'Apply these changes'}
      </Button>
    </>
  )
}

/** Looks at a file beside the clinic's records, and takes it over once somebody has seen what it does. */
export function ImportReview({ clinicName }: { clinicName: string }) {
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const previewing = usePreviewImport()
  const applying = useApplyImport()
  const problem = problemOf(previewing.error ?? applying.error)
  const failed = previewing.isError || applying.isError

  function look(event: FormEvent) {
    event.preventDefault()
    const chosen = input.current?.files?.[0]
    if (chosen === undefined) return
    setFile(chosen)
    applying.reset()
    previewing.mutate(chosen)
  }

  return (
    <>
      <form className="app-panel" onSubmit={look}>
        <h2 className="nhsuk-heading-m">Import a file</h2>
        <p>You see what the file would change before anything is written.</p>
        <label className="nhsuk-label" htmlFor="bundle">
          Clinic bundle file
        </label>
        <input
          ref={input}
          className="nhsuk-file-upload"
          id="bundle"
          type="file"
          required
          accept=".json,application/json"
        />
        <Button type="submit" small disabled={previewing.isPending}>
          {previewing.isPending ? 'Comparing…' : 'Compare with the records'}
        </Button>
        {failed && (
          <p className="nhsuk-error-message" role="alert">
            {refusal(problem)}
          </p>
        )}
        {problem?.kind === 'bundle-refused' && <FaultTable faults={problem.faults} />}
        {previewing.data !== undefined && !applying.isSuccess && (
          <Preview key={previewing.data.id} preview={previewing.data} applying={applying} />
        )}
        <p role="status">
          {applying.isSuccess
            ? `The file was taken over.${
                applying.data.left.length === 0
                  ? ''
                  : ` ${count(applying.data.left.length, 'record')} stayed as somebody else has changed them meanwhile: ${applying.data.left.join(', ')}.`
              }`
            : ''}
        </p>
        {applying.isSuccess && (
          <UnsuitedTable sessions={applying.data.unsuited} caption="Appointments that no longer suit" />
        )}
      </form>
      {previewing.data?.sameClinic === false && file !== undefined && !applying.isSuccess && (
        <StartAnew file={file} former={clinicName} next={previewing.data.clinic} />
      )}
    </>
  )
}
