import type { Reason } from '../../api/types'

/** What speaks for and against a place, in plain words that say what it costs. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul className="app-advice__reasons">
      {reasons.map(({ blemish, text }) => (
        <li key={`${blemish} ${text}`}>{text}</li>
      ))}
    </ul>
  )
}
