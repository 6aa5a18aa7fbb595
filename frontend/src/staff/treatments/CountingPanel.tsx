import { useCountingPolicies } from '../../api/setup'
import type { CountingPolicy } from '../../api/types'
import { plainDate } from '../../lib/dates'
import { Loaded } from '../records/Loaded'

const OUTCOMES: { code: string; text: string }[] = [
  { code: '5', text: 'The patient attended on time' },
  { code: '6', text: 'The patient came late but was seen' },
  { code: '7', text: 'The patient came too late to be seen' },
  { code: '3', text: 'The patient did not attend' },
  { code: '2', text: 'The patient cancelled' },
  { code: '2S', text: 'The patient cancelled at short notice' },
  { code: '4', text: 'The clinic cancelled' },
]

const OPENS: Readonly<Record<string, string>> = {
  REFERRAL: 'the day of the referral',
  FIRST_BOOKED: 'the first session that is booked',
  FIRST_DELIVERED: 'the first session that is given',
}

const ONLY_WHAT_IS_GIVEN = ['0', '5', '6']

function Policy({ policy }: { policy: CountingPolicy | undefined }) {
  const counting = policy?.counting ?? ONLY_WHAT_IS_GIVEN
  return (
    <>
      <p>
        {policy === undefined
          ? 'Only what is given counts, until the clinic decides otherwise.'
          : `${policy.name}, since ${plainDate(policy.decidedOn)}.`}{' '}
        The 12 weeks begin with {OPENS[policy?.windowOpens ?? 'FIRST_DELIVERED']}.
      </p>
      <table className="app-table app-table--stacking">
        <caption className="nhsuk-u-visually-hidden">What uses up a session</caption>
        <thead>
          <tr>
            <th scope="col">What happened</th>
            <th scope="col">NHS code</th>
            <th scope="col">Uses up a session</th>
          </tr>
        </thead>
        <tbody>
          {OUTCOMES.map(({ code, text }) => (
            <tr key={code}>
              <th scope="row">{text}</th>
              <td data-label="NHS code">{code.slice(0, 1)}</td>
              <td data-label="Uses up a session">
                {counting.includes(code) ? 'Yes' : 'No, it is still owed'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** What uses up one of the sessions of a course, in words. */
export function CountingPanel() {
  return (
    <section className="app-panel app-site" aria-labelledby="counting">
      <h2 className="nhsuk-heading-m" id="counting">
        What counts as a session
      </h2>
      <Loaded query={useCountingPolicies()}>{([policy]) => <Policy policy={policy} />}</Loaded>
    </section>
  )
}
