import { problemOf } from '../api/problem'
import { list } from '../lib/words'

type Part = { what: string; query: { error: unknown; refetch: () => unknown } }

/**
 * Which parts of a page could not be read, and the way to ask again. The other parts stand: nobody should take what is
 * missing for "there is none". What somebody may not read is no part of their page.
 */
export function Unread({ parts }: { parts: readonly Part[] }) {
  const failed = parts.filter(
    ({ query: { error } }) => error !== null && problemOf(error)?.kind !== 'not-allowed',
  )
  if (failed.length === 0) return null
  return (
    <div role="alert" className="app-problem">
      <p>
        <strong>Not everything could be read.</strong> Missing or out of date:{' '}
        {list(failed.map(({ what }) => what))}.
      </p>
      <button
        type="button"
        className="app-tool"
        onClick={() => {
          for (const { query } of failed) void query.refetch()
        }}
      >
        Try again
      </button>
    </div>
  )
}
