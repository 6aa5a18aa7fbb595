import { Link } from 'react-router'
import { useClinic } from '../../api/clinic'
import { useLetters, usePosting } from '../../api/notices'
import type { LetterToPost } from '../../api/types'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { today } from '../../lib/clock'
import { plainDate } from '../../lib/dates'
import { count } from '../../lib/words'
import { ActProblem } from '../desk/ActProblem'
import { PageHeading } from '../PageHeading'

/** One A4 page: the address stands where an envelope with a window shows it, and nothing else does. */
function Letter({ letter, clinic }: { letter: LetterToPost; clinic: string }) {
  return (
    <article
      className="app-letter"
      aria-label={`Letter to ${letter.patientName}`}
      lang={letter.language === 'cy' ? 'cy' : 'en'}
    >
      <p className="app-letter__from">{clinic}</p>
      <address className="app-letter__address">
        {letter.patientName}
        {'\n'}
        {letter.address}
      </address>
      <p className="app-letter__date">{plainDate(today())}</p>
      <p className="app-letter__text">{letter.body}</p>
    </article>
  )
}

/** The print run: print it, post it, tick it off. */
export default function LettersPage() {
  const { data, error, isPending, refetch } = useLetters()
  const { data: clinic } = useClinic()
  const posting = usePosting()
  return (
    <>
      <div className="app-page-head">
        <PageHeading title="Letters" />
        <div className="app-page-head__actions">
          <Link to="/messages">Back to messages</Link>
        </div>
      </div>
      <div className="app-letters__tools">
        <p className="app-lead" role="status">
          {data === undefined
            ? 'Letters to people who asked for one.'
            : data.length === 0
              ? 'No letter is to be posted.'
              : `${count(data.length, 'letter')}, one A4 page each, for envelopes with a window.`}
        </p>
        {posting.isError && <ActProblem key={posting.submittedAt} error={posting.error} />}
        {data !== undefined && data.length > 0 && (
          <div className="app-messages__presses">
            <button type="button" className="app-tool" onClick={() => window.print()}>
              Print
            </button>
            <button
              type="button"
              className="app-tool"
              disabled={posting.isPending}
              onClick={() => posting.mutate(data)}
            >
              All are printed and posted
            </button>
          </div>
        )}
      </div>
      {isPending && <Waiting what="Writing the letters" />}
      {data === undefined && error !== null && (
        <ServiceProblem error={error} onRetry={() => void refetch()} />
      )}
      {data?.map((letter) => (
        <Letter key={letter.patient} letter={letter} clinic={clinic?.name ?? ''} />
      ))}
    </>
  )
}
