import { type FormEvent, useId, useState } from 'react'
import { useWriteToDesk } from '../../api/roster'
import { ActProblem } from '../desk/ActProblem'

/** A line to the desk, which sees it on its first page until somebody has dealt with it. */
export function NoteToDesk() {
  const [text, setText] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const write = useWriteToDesk()
  const id = useId()

  function send(event: FormEvent) {
    event.preventDefault()
    setEmpty(text.trim() === '')
    if (text.trim() !== '') write.mutate(text, { onSuccess: () => setText('') })
  }

  return (
    <details className="app-roster__calendar">
      <summary>Write to the desk</summary>
      <form className="app-act-form" onSubmit={send}>
        <label htmlFor={id}>What the desk should know or do</label>
        {isEmpty && (
          <p className="nhsuk-error-message" id={`${id}-empty`} role="alert">
            Write something first
          </p>
        )}
        <textarea
          id={id}
          className="nhsuk-textarea"
          aria-describedby={isEmpty ? `${id}-empty` : undefined}
          rows={3}
          maxLength={1000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <div className="app-act-form__buttons">
          <button type="submit" className="app-tool app-take" disabled={write.isPending}>
            {write.isPending ? 'Sending' : 'Send to the desk'}
          </button>
        </div>
        <p role="status">{write.isSuccess ? 'The desk has it.' : ''}</p>
        {write.isError && <ActProblem key={write.submittedAt} error={write.error} />}
      </form>
    </details>
  )
}
