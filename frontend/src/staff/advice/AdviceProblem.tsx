import { problemOf } from '../../api/problem'
import { unreadInWords } from '../problemWords'

function inWords(error: unknown): string {
  const problem = problemOf(error)
  switch (problem?.kind) {
    case 'already-decided':
      return 'Somebody has published or discarded this draft. Load the page again.'
    case 'no-such-session':
      return 'The schedule has changed: this session is not in it any more. Load the page again.'
    default:
      return unreadInWords(error, 'The answer could not be fetched. Try again in a few minutes.')
  }
}

/** What went wrong with a question, where its answer would be, and the way to ask again. */
export function AdviceProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div role="alert" className="app-advice__problem">
      <p>{inWords(error)}</p>
      <button type="button" className="app-tool" onClick={onRetry}>
        Try again
      </button>
    </div>
  )
}
