import { type FormEvent, useId, useState } from 'react'
import { useWriteToClinic } from '../api/portal'
import { PortalProblem } from './PortalProblem'

/** A message to the clinic, about a session or about none. */
export function WriteToClinic({ appointment }: { appointment: string | null }) {
  const [text, setText] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const write = useWriteToClinic()
  const id = useId()

  function send(event: FormEvent) {
    event.preventDefault()
    setEmpty(text.trim() === '')
    if (text.trim() !== '') write.mutate({ text, appointment }, { onSuccess: () => setText('') })
  }

  return (
    <form onSubmit={send} className="portal-form">
      <label className="nhsuk-label" htmlFor={id}>
        Your message
      </label>
      <p className="portal-hint" id={`${id}-hint`}>
        The clinic reads it in opening hours. For anything urgent, ring.
      </p>
      {isEmpty && (
        <p className="nhsuk-error-message" role="alert">
          Write a message first
        </p>
      )}
      <textarea
        id={id}
        className="nhsuk-textarea"
        aria-describedby={`${id}-hint`}
        rows={4}
        maxLength={1000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="portal-button portal-button--quiet" disabled={write.isPending}>
        {write.isPending ? 'Sending' : 'Send message'}
      </button>
      <p role="status">{write.isSuccess ? 'The clinic has your message.' : ''}</p>
      {write.isError && <PortalProblem key={write.submittedAt} error={write.error} />}
    </form>
  )
}
