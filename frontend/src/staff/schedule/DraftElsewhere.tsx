import { useState } from 'react'
import { Link } from 'react-router'
import type { Draft } from '../../api/types'
import { instantInWords } from '../../lib/clock'

/** What became of a draft that the address still asks for: somebody else may have decided it, or it was another tab. */
export function draftGone(latest: Draft | null): string {
  switch (latest?.state) {
    case 'PUBLISHED':
      return 'The draft has been published. What you see now is the published schedule.'
    case 'DISCARDED':
      return 'The draft has been discarded. What you see now is the published schedule.'
    default:
      return 'There is no draft. What you see now is the published schedule.'
  }
}

/** Says that there is no draft where one was asked for. */
export function DraftGone({ latest, onPublished }: { latest: Draft | null; onPublished: () => void }) {
  return (
    <div className="app-draft-note" role="status">
      {draftGone(latest)}{' '}
      <button type="button" className="app-tool" onClick={onPublished}>
        Show the published schedule
      </button>
    </div>
  )
}

/** Says that somebody has planned again since the page was opened: the draft on show is not the one it was. */
export function AnotherDraft({ draft }: { draft: Draft }) {
  const [first] = useState(draft.id)
  if (first === draft.id) return null
  return (
    <p className="app-draft-note" role="status">
      Somebody has planned again. This is another draft, made on {instantInWords(draft.createdAt)}.{' '}
      <Link to="/planning">See how good it is</Link>
    </p>
  )
}
