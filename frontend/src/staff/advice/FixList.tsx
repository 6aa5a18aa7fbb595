import { Tag } from 'nhsuk-react-components'
import { useFixes } from '../../api/advice'
import type { Source } from '../../api/schedule'
import type { Fix } from '../../api/types'
import { dateOf, dayDate } from '../../lib/dates'
import { Answer } from './Answer'
import { extentInWords, placedOf, when, withWhomAndWhere } from './words'

function Item({ fix, missing }: { fix: Fix; missing: number }) {
  const { text, extent, placed, places, others } = fix
  return (
    <li>
      <strong>{text}</strong>
      <span className="app-fixes__facts">
        <Tag modifier={extent === 'LASTING' ? 'yellow' : 'grey'}>{extentInWords(extent)}</Tag>{' '}
        {placedOf(placed, missing)}
      </span>
      <ul>
        {places.map((place) => (
          <li key={place.start}>
            {when(place)}, {withWhomAndWhere(place)}
          </li>
        ))}
        {others.map(({ patientName, from, to }) => (
          <li key={`${patientName} ${from}`}>
            {patientName} moves from {dayDate(dateOf(from))} to {when(to)}
          </li>
        ))}
      </ul>
    </li>
  )
}

/** The smallest changes that would give a course's missing sessions a place. Trying them takes the server a while. */
export function FixList({ source, course }: { source: Source; course: string }) {
  const fixes = useFixes(source, course)
  return (
    <>
      <h3 className="nhsuk-heading-xs">What would help</h3>
      <Answer
        query={fixes}
        waiting="Trying out changes. This may take a few seconds"
        spoken={({ summary }) => summary}
      >
        {({ summary, missing, fixes: found }) => (
          <>
            <p>{summary}</p>
            {found.length > 0 && (
              <ol className="app-places">
                {found.map((fix) => (
                  <Item key={fix.text} fix={fix} missing={missing} />
                ))}
              </ol>
            )}
          </>
        )}
      </Answer>
    </>
  )
}
