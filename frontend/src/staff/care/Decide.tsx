import { useState } from 'react'
import { type CareAct, useCareAct } from '../../api/care'
import type { CareReferral, Fault } from '../../api/types'
import { plainDate } from '../../lib/dates'
import { ActProblem } from '../desk/ActProblem'
import { FaultsContext } from '../records/faults'
import { TextField } from '../records/TextField'

type Step = { status: (CareAct & { kind: 'decide' })['status']; text: string; done: string }

const ON_RECEIVED: readonly Step[] = [
  { status: 'ACCEPTED', text: 'Accept', done: 'accepted' },
  { status: 'DECLINED', text: 'Decline', done: 'declined' },
]
const ON_ACCEPTED: readonly Step[] = [{ status: 'DISCHARGED', text: 'Discharge', done: 'ended: discharged' }]
const MISSING: readonly Fault[] = [{ path: 'reason', value: '', message: 'Enter the reason' }]

type Props = {
  referral: Pick<CareReferral, 'id' | 'status' | 'referredOn'>
  patientName: string
  onDone?: (said: string) => void
  onLeave: () => void
}

/** Accepts or declines what was received; discharges whose care has ended. Each with the reason. */
export function Decide({ referral, patientName, onDone, onLeave }: Props) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useCareAct()
  const isMissing = reason.trim() === ''

  function decide({ status, done }: Step) {
    setTried(true)
    if (isMissing) return
    const text = `${patientName}’s referral is ${done}.`
    act.mutate(
      { act: { kind: 'decide', referral: referral.id, status, reason: reason.trim() }, text },
      { onSuccess: () => onDone?.(text) },
    )
  }

  return (
    <FaultsContext.Provider value={tried && isMissing ? MISSING : []}>
      <div className="app-act-form">
        <TextField label="Reason" path="reason" value={reason} onChange={setReason} />
        {act.isError && <ActProblem key={act.submittedAt} error={act.error} />}
        <div className="app-act-form__buttons">
          {(referral.status === 'RECEIVED' ? ON_RECEIVED : ON_ACCEPTED).map((step) => (
            <button
              key={step.status}
              type="button"
              className="app-tool"
              disabled={act.isPending}
              onClick={() => decide(step)}
            >
              {step.text}
              <span className="nhsuk-u-visually-hidden">
                {' '}
                the referral of {plainDate(referral.referredOn)}
              </span>
            </button>
          ))}
          <button type="button" className="app-tool" onClick={onLeave}>
            Leave it
          </button>
        </div>
      </div>
    </FaultsContext.Provider>
  )
}
