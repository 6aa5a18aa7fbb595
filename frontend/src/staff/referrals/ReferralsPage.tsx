import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { Link } from 'react-router'
import { useMay } from '../../api/may'
import { useReferrals } from '../../api/referrals'
import type { ListedReferral } from '../../api/types'
import { today } from '../../lib/clock'
import { plainDate } from '../../lib/dates'
import { nhsNumber } from '../../lib/words'
import { Decide } from '../care/Decide'
import { PageHeading } from '../PageHeading'
import { Loaded } from '../records/Loaded'
import { TickField } from '../records/TextField'
import { type Due, due, nextStep, waited } from './age'

const TONES: Record<Due['urgency'], string | undefined> = {
  over: 'nhsuk-tag nhsuk-tag--red',
  soon: 'nhsuk-tag nhsuk-tag--yellow',
  none: undefined,
}

function Next({ referral, onDecide }: { referral: ListedReferral; onDecide: () => void }) {
  const step = nextStep(referral)
  const decides = useMay('decideOnCare')
  if (referral.status === 'RECEIVED') {
    if (!decides) return <>A clinician decides</>
    return (
      <button type="button" className="app-tool" onClick={onDecide}>
        {step}
        <span className="nhsuk-u-visually-hidden"> on {referral.patientName}</span>
      </button>
    )
  }
  if (referral.status === 'ACCEPTED' && referral.courses === 0) {
    if (!decides) return <>A clinician prescribes</>
    return (
      <Link to={`/patients/${referral.patient}`}>
        {step}
        <span className="nhsuk-u-visually-hidden"> for {referral.patientName}</span>
      </Link>
    )
  }
  return <>{referral.reason === null ? step : `${step}: ${referral.reason}`}</>
}

function Row({ referral, onDecide }: { referral: ListedReferral; onDecide: () => void }) {
  const now = today()
  const end = due(referral, now)
  return (
    <tr>
      <th scope="row">
        <Link to={`/patients/${referral.patient}`}>{referral.patientName}</Link>
        <br />
        <span className="app-quiet">
          {referral.nhsNumber === null ? '' : `${nhsNumber(referral.nhsNumber)}, `}born{' '}
          {plainDate(referral.dateOfBirth)}
        </span>
      </th>
      <td data-label="Referred">
        {plainDate(referral.referredOn)}, {waited(referral, now)} ago
        {referral.priority === 'URGENT' && <strong className="nhsuk-tag nhsuk-tag--red">Urgent</strong>}
      </td>
      <td data-label="18 weeks end">
        <span className={TONES[end.urgency]}>{end.text}</span>
      </td>
      <td data-label="Next">
        <Next referral={referral} onDecide={onDecide} />
      </td>
    </tr>
  )
}

/** What has just been asked for takes the focus: the button that asked may be far down. */
function focus(heading: HTMLElement | null) {
  heading?.focus()
}

/** Referrals by age: who waits for a decision, for a course, or for a first session. */
export default function ReferralsPage() {
  const [decided, setDecided] = useState(false)
  const [chosen, setChosen] = useState<ListedReferral>()
  const [said, setSaid] = useState('')
  return (
    <>
      <div className="app-page-head">
        <PageHeading title="Referrals" />
        <div className="app-page-head__actions">
          <Button asElement={Link} to="/referrals/new" small>
            Receive a referral
          </Button>
        </div>
      </div>
      <TickField
        label="Show those under way, declined or discharged"
        checked={decided}
        onChange={setDecided}
      />
      <p role="status">{said}</p>
      {chosen !== undefined && (
        <section className="app-panel" aria-labelledby="decide">
          <h2 className="nhsuk-heading-m" id="decide" key={chosen.id} tabIndex={-1} ref={focus}>
            Referral of {chosen.patientName}
          </h2>
          <Decide
            key={chosen.id}
            referral={chosen}
            patientName={chosen.patientName}
            onDone={(text) => {
              setChosen(undefined)
              setSaid(text)
            }}
            onLeave={() => setChosen(undefined)}
          />
        </section>
      )}
      <Loaded query={useReferrals(decided)}>
        {(referrals) =>
          referrals.length === 0 ? (
            <p className="app-lead">{decided ? 'There are none yet.' : 'Nobody is waiting.'}</p>
          ) : (
            <table className="app-table app-table--stacking">
              <caption className="nhsuk-u-visually-hidden">
                {decided ? 'Under way, declined or discharged' : 'Waiting, the longest first'}
              </caption>
              <thead>
                <tr>
                  <th scope="col">Patient</th>
                  <th scope="col">Referred</th>
                  <th scope="col">18 weeks end</th>
                  <th scope="col">Next</th>
                </tr>
              </thead>
              <tbody>
                {referrals.map((referral) => (
                  <Row key={referral.id} referral={referral} onDecide={() => setChosen(referral)} />
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </>
  )
}
