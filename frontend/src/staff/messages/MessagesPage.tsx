import { Link } from 'react-router'
import { type Telling, useSent, useTelling, useUntold } from '../../api/notices'
import type { UntoldNotice, UntoldNotices } from '../../api/types'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { today } from '../../lib/clock'
import { longDate } from '../../lib/dates'
import { count, list } from '../../lib/words'
import { ActProblem } from '../desk/ActProblem'
import { PageHeading } from '../PageHeading'
import { ofStep, STEPS, sentInWords, waysNotSetUp } from './messages'
import { NoticeRow } from './NoticeRow'

/** What is waited for where nothing leaves the house by itself. */
function NotSetUp({ untold, notices }: { untold: UntoldNotices; notices: readonly UntoldNotice[] }) {
  const ways = waysNotSetUp(untold, notices)
  return ways.length === 0 ? null : (
    <p className="app-messages__waits">
      Not set up here: {list(ways)}. Nothing is sent, and these wait until somebody tells them.
    </p>
  )
}

function Lists({
  untold,
  busy,
  onTell,
}: {
  untold: UntoldNotices
  busy: boolean
  onTell: (telling: Telling) => void
}) {
  const { notices } = untold
  if (notices.length === 0) {
    return (
      <div className="app-empty">
        <h2 className="nhsuk-heading-m">Everybody is told</h2>
        <p>Nothing that is published waits to be told to anybody.</p>
      </div>
    )
  }
  return STEPS.map(({ step, title, hint }) => {
    const mine = ofStep(notices, step)
    if (mine.length === 0) return null
    return (
      <section key={step} className="app-messages">
        <h2 className="nhsuk-heading-m">
          {title} <span className="app-care__status">{mine.length}</span>
        </h2>
        <p className="app-quiet">{hint}</p>
        {step === 'SEND' && <NotSetUp untold={untold} notices={mine} />}
        {step === 'POST' && (
          <p>
            <Link to="/messages/letters">Print the letters</Link>
          </p>
        )}
        <table className="app-table app-table--stacking">
          <caption className="nhsuk-u-visually-hidden">{title}, whose change comes soonest first</caption>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Reached at</th>
              <th scope="col">What changed</th>
              <th scope="col">Done</th>
            </tr>
          </thead>
          <tbody>
            {mine.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} busy={busy} onTell={onTell} />
            ))}
          </tbody>
        </table>
      </section>
    )
  })
}

function Sent() {
  const { data } = useSent(today())
  if (data === undefined || data.length === 0) return null
  return (
    <section className="app-messages">
      <h2 className="nhsuk-heading-m">
        Today <span className="app-care__status">{data.length}</span>
      </h2>
      <table className="app-table app-table--stacking">
        <caption className="nhsuk-u-visually-hidden">Who was told today, the latest first</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">What became of it</th>
            <th scope="col">By</th>
          </tr>
        </thead>
        <tbody>
          {data.map((message) => (
            <tr key={message.id}>
              <th scope="row">
                <Link to={`/patients/${message.patient}`}>{message.patientName}</Link>
              </th>
              <td data-label="What became of it">
                {sentInWords(message)}
                {message.fault !== null && <span className="app-quiet">{message.fault}</span>}
              </td>
              <td data-label="By">{message.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Who is not told yet of what is published, how they are reached, and who was told today. */
export default function MessagesPage() {
  const { data, error, isPending, refetch } = useUntold()
  const telling = useTelling()
  return (
    <>
      <div className="app-page-head">
        <PageHeading title="Messages" />
        <div className="app-page-head__actions">
          <button type="button" className="app-tool" onClick={() => window.print()}>
            Print
          </button>
        </div>
      </div>
      <p className="app-lead" role="status">
        {data === undefined
          ? 'Who has to be told of what changed.'
          : `${count(data.notices.length, 'course')} published but not told.`}
      </p>
      <p className="app-print-only">Printed on {longDate(today())}.</p>
      {telling.isError && <ActProblem key={telling.submittedAt} error={telling.error} />}
      {isPending && <Waiting what="Looking who is not told" />}
      {data === undefined && error !== null && (
        <ServiceProblem error={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && (
        <Lists untold={data} busy={telling.isPending} onTell={(one) => telling.mutate(one)} />
      )}
      <Sent />
    </>
  )
}
