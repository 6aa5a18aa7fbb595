import { useId, useState } from 'react'
import { useCancelOwn } from '../api/portal'
import { PortalProblem } from './PortalProblem'
import type { OwnSession } from './sessions'

/** What it means to cancel now. */
export function meaning(session: OwnSession, noticeHours: number): string {
  if (!session.isShortNotice) return 'Somebody else can have the time. We will try to find you another one.'
  const late = `It is less than ${noticeHours} hours before your session, so we may not be able to give the time to somebody else.`
  return session.lateCounts
    ? `${late} It counts as one of your ${session.of} sessions.`
    : `${late} It does not count as one of your ${session.of} sessions. A clinician may want to talk to you if it happens again.`
}

type Props = { session: OwnSession; noticeHours: number; onDone: (words: string) => void }

/** Cancels a session, once the patient knows what that means. */
export function GiveUp({ session, noticeHours, onDone }: Props) {
  const [reason, setReason] = useState('')
  const cancel = useCancelOwn()
  const id = useId()

  // the session is gone, and this view with it, before anybody hears that it was cancelled
  async function giveUp() {
    try {
      await cancel.mutateAsync({ session, knowsItIsLate: session.isShortNotice, reason })
      onDone('Your session is cancelled. The clinic knows.')
    } catch {
      // said below
    }
  }

  return (
    <div className="portal-form">
      <p>{meaning(session, noticeHours)}</p>
      <label className="nhsuk-label" htmlFor={id}>
        Why you cannot come (you need not say)
      </label>
      <input
        id={id}
        className="nhsuk-input"
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <button
        type="button"
        className="portal-button portal-button--warning"
        disabled={cancel.isPending}
        onClick={() => void giveUp()}
      >
        {cancel.isPending ? 'One moment' : 'Cancel this session'}
      </button>
      {cancel.isError && <PortalProblem key={cancel.submittedAt} error={cancel.error} />}
    </div>
  )
}
