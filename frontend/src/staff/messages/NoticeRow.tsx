import { Details, Tag } from 'nhsuk-react-components'
import { Link } from 'react-router'
import type { Telling } from '../../api/notices'
import type { UntoldNotice } from '../../api/types'
import { today } from '../../lib/clock'
import { addDays, clockTime, dateOf, dayDate } from '../../lib/dates'
import { count } from '../../lib/words'
import { changeInWords, isPressing, languageInWords, type Step, wayInWords } from './messages'

/** What one press says became of it. */
const PRESSES: Record<Step, readonly { text: string; of: (notice: UntoldNotice) => Telling }[]> = {
  CALL: [
    { text: 'Told', of: (notice) => ({ kind: 'told', notice, way: 'TELEPHONE', answer: null }) },
    {
      text: 'Told and accepted',
      of: (notice) => ({ kind: 'told', notice, way: 'TELEPHONE', answer: 'ACCEPTED' }),
    },
    {
      text: 'Wants another time',
      of: (notice) => ({ kind: 'told', notice, way: 'TELEPHONE', answer: 'WANTS_ANOTHER' }),
    },
    { text: 'No answer', of: (notice) => ({ kind: 'no-answer', notice }) },
  ],
  POST: [
    { text: 'Posted', of: (notice) => ({ kind: 'told', notice, way: 'LETTER', answer: null }) },
    {
      text: 'Told by telephone',
      of: (notice) => ({ kind: 'told', notice, way: 'TELEPHONE', answer: null }),
    },
  ],
  SEND: [
    {
      text: 'Told by telephone',
      of: (notice) => ({ kind: 'told', notice, way: 'TELEPHONE', answer: null }),
    },
  ],
  FAILED: [
    {
      text: 'Told by telephone',
      of: (notice) => ({ kind: 'told', notice, way: 'TELEPHONE', answer: null }),
    },
    { text: 'No answer', of: (notice) => ({ kind: 'no-answer', notice }) },
  ],
}

function Changes({ notice }: { notice: UntoldNotice }) {
  return (
    <ul className="app-messages__changes">
      {notice.changes.map((change) => {
        const { title, was, is } = changeInWords(change)
        return (
          <li key={change.appointment}>
            <strong>{title}</strong>
            {was !== '' && (
              <>
                {' '}
                <s>{was}</s>
              </>
            )}{' '}
            {is}
          </li>
        )
      })}
    </ul>
  )
}

function Reached({ notice }: { notice: UntoldNotice }) {
  const { way, reachedAt, telephone, prefers } = notice
  const number = way === 'TELEPHONE' ? reachedAt : telephone
  return (
    <>
      {number === null ? (
        <span>{way === 'TELEPHONE' ? 'Cannot be reached: no telephone number, no address' : ''}</span>
      ) : (
        <a href={`tel:${number.replaceAll(' ', '')}`}>{number}</a>
      )}
      {way !== 'TELEPHONE' && <span className="app-messages__address">{reachedAt}</span>}
      {prefers !== way && <span className="app-quiet">Asked for a {wayInWords(prefers)}</span>}
    </>
  )
}

/** One person to be told: how they are reached, what changed, and one press for what became of it. */
export function NoticeRow({
  notice,
  busy,
  onTell,
}: {
  notice: UntoldNotice
  busy: boolean
  onTell: (telling: Telling) => void
}) {
  const now = today()
  const { patient, patientName, language, interpreter, soonest, calls, lastCall, lastFault } = notice
  return (
    <tr>
      <th scope="row">
        <Link to={`/patients/${patient}`}>{patientName}</Link>
        <span className="app-tags">
          {isPressing(notice, now, addDays(now, 1)) && (
            <Tag modifier="red">{dateOf(soonest) === now ? 'Today' : 'Tomorrow'}</Tag>
          )}
          {language !== 'en' && <Tag modifier="purple">{languageInWords(language)}</Tag>}
          {interpreter && <Tag modifier="orange">Interpreter</Tag>}
        </span>
      </th>
      <td data-label="Reached at">
        <Reached notice={notice} />
      </td>
      <td data-label="What changed">
        <span className="app-quiet">{notice.treatmentName}</span>
        <Changes notice={notice} />
        <Details>
          <Details.Summary>The message</Details.Summary>
          <Details.Text>
            <p className="app-messages__text">{notice.body}</p>
          </Details.Text>
        </Details>
      </td>
      <td data-label="Done">
        {lastFault !== null && <p className="app-messages__fault">{lastFault}</p>}
        {lastCall !== null && (
          <p className="app-quiet">
            No answer {count(calls, 'time')}, last on {dayDate(dateOf(lastCall))} at {clockTime(lastCall)}
          </p>
        )}
        <div className="app-messages__presses">
          {PRESSES[notice.step].map(({ text, of }) => (
            <button
              key={text}
              type="button"
              className="app-tool"
              disabled={busy}
              aria-label={`${text}: ${patientName}`}
              onClick={() => onTell(of(notice))}
            >
              {text}
            </button>
          ))}
        </div>
      </td>
    </tr>
  )
}
