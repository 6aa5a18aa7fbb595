import { useState } from 'react'
import type { DraftPreview } from '../../api/types'
import { count } from '../../lib/words'
import { changeInWords, kindInWords } from './collisionWords'

const FIRST_ROWS = 8

/** What has changed in the clinic since a draft was made, as far as the draft is concerned. */
export function ChangedSince({ preview: { changes, changesInAll } }: { preview: DraftPreview }) {
  const [all, setAll] = useState(false)
  const shown = all ? changes : changes.slice(0, FIRST_ROWS)
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="since-title">
      <h3 id="since-title" className="nhsuk-heading-s">
        Changed in the clinic since this draft was made
      </h3>
      <ul className="app-since">
        {shown.map((change) => (
          <li key={`${change.kind} ${change.label} ${change.start} ${change.change}`}>
            <span className="app-quiet">{kindInWords(change.kind)}</span> <strong>{change.label}</strong>:{' '}
            {changeInWords(change)}
          </li>
        ))}
      </ul>
      {shown.length < changes.length && (
        <button type="button" className="app-tool" onClick={() => setAll(true)}>
          Show {changes.length < changesInAll ? 'more' : 'all'} {count(changes.length, 'change')}
        </button>
      )}
      {all && changes.length < changesInAll && (
        <p>
          The first {changes.length} of {count(changesInAll, 'change')}.
        </p>
      )}
    </section>
  )
}
