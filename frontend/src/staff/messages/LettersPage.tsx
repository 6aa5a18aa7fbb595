import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { useClinic } from '../../api/clinic'
import { useLetters, usePosting } from '../../api/notices'
import type { LetterToPost } from '../../api/types'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { today } from '../../lib/clock'
import { plainDate } from '../../lib/dates'
import { count } from '../../lib/words'
import { PageHeading } from '../PageHeading'
import { problemInWords } from '../problemWords'
import { stillToPost } from './letters'

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

/** The letters as they were when they were last printed, by the button or by the browser's own menu. */
function usePrinted(letters: readonly LetterToPost[] | undefined) {
  const [printed, setPrinted] = useState<readonly LetterToPost[]>([])
  useEffect(() => {
    const remember = () => setPrinted(letters ?? [])
    addEventListener('beforeprint', remember)
    return () => removeEventListener('beforeprint', remember)
  }, [letters])
  return {
    printed: stillToPost(printed, letters ?? []),
    print: () => {
      setPrinted(letters ?? [])
      window.print()
    },
  }
}

type ProblemProps = { error: unknown; posted: number }

/** Those before the one that was refused are ticked off: how many is said. */
function PostingProblem({ error, posted }: ProblemProps) {
  const before = posted === 0 ? 'No letter was' : `${count(posted, 'letter was', 'letters were')}`
  return (
    <p role="alert" className="app-advice__problem">
      {before} ticked off. The next could not be: {problemInWords(error)}
    </p>
  )
}

type ToolsProps = { letters: readonly LetterToPost[] }

/** Only what was printed is ticked off: what came meanwhile is on no paper yet. */
function Tools({ letters }: ToolsProps) {
  const { printed, print } = usePrinted(letters)
  const { posting, posted } = usePosting()
  return (
    <>
      {posting.isError && <PostingProblem key={posting.submittedAt} error={posting.error} posted={posted} />}
      {printed.length > 0 && printed.length < letters.length && (
        <p role="status">{count(letters.length - printed.length, 'letter')} not printed yet.</p>
      )}
      {letters.length > 0 && (
        <div className="app-messages__presses">
          <button type="button" className="app-tool" onClick={print}>
            Print
          </button>
          {printed.length > 0 && (
            <button
              type="button"
              className="app-tool"
              disabled={posting.isPending}
              onClick={() => posting.mutate(printed)}
            >
              {count(printed.length, 'letter is', 'letters are')} printed and posted
            </button>
          )}
        </div>
      )}
    </>
  )
}

/** The print run: print it, post it, tick it off. */
export default function LettersPage() {
  const { data, error, isPending, refetch } = useLetters()
  const { data: clinic } = useClinic()
  return (
    <>
      <div className="app-page-head app-letters__tools">
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
        {data !== undefined && <Tools letters={data} />}
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
