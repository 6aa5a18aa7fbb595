import { Button } from 'nhsuk-react-components'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { problemOf } from '../../api/problem'
import { useDecideReferral } from '../../api/referrals'
import type { ListedReferral } from '../../api/types'
import { FaultsContext } from '../records/faults'
import { TextField } from '../records/TextField'

type Props = { referral: ListedReferral; onDone: (said: string) => void }

/** Accepts or declines a referral, with why. */
export function DecisionPanel({ referral, onDone }: Props) {
  const [reason, setReason] = useState('')
  const [isEmpty, setIsEmpty] = useState(false)
  const deciding = useDecideReferral()
  const problem = problemOf(deciding.error)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  function decide(status: 'ACCEPTED' | 'DECLINED') {
    setIsEmpty(reason.trim() === '')
    if (reason.trim() === '') return
    deciding.mutate(
      { id: referral.id, status, reason: reason.trim() },
      {
        onSuccess: () =>
          onDone(`${referral.patientName} was ${status === 'ACCEPTED' ? 'accepted' : 'declined'}.`),
      },
    )
  }

  return (
    <FaultsContext.Provider value={isEmpty ? [{ path: 'reason', value: '', message: 'Say why' }] : []}>
      <form
        className="app-panel app-record"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          decide('ACCEPTED')
        }}
      >
        <h2 className="nhsuk-heading-m" ref={heading} tabIndex={-1}>
          Referral of {referral.patientName}
        </h2>
        {deciding.isError && (
          <p className="nhsuk-error-message" role="alert">
            {problem?.kind === 'other' && problem.detail !== ''
              ? problem.detail
              : 'It could not be decided. Try again in a few minutes.'}
          </p>
        )}
        <TextField label="Why?" path="reason" value={reason} onChange={setReason} />
        <div className="app-actions">
          <Button type="submit" small disabled={deciding.isPending}>
            Accept
          </Button>
          <Button
            type="button"
            small
            secondary
            disabled={deciding.isPending}
            onClick={() => decide('DECLINED')}
          >
            Decline
          </Button>
          <button type="button" className="app-tool" onClick={() => onDone('')}>
            Cancel
          </button>
        </div>
      </form>
    </FaultsContext.Provider>
  )
}
