import type { Reason } from '../../api/types'
import { inPoints } from './words'

/** What speaks for and against a place, in plain words, what matters most first; its points are there for who asks. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const priced = reasons.filter(({ points }) => points !== 0)
  return (
    <>
      <ul className="app-advice__reasons">
        {reasons.map(({ blemish, text }) => (
          <li key={`${blemish} ${text}`}>{text}</li>
        ))}
      </ul>
      {priced.length > 0 && (
        <details className="app-advice__cost">
          <summary>These reasons in points</summary>
          <ul>
            {priced.map(({ blemish, text, points }) => (
              <li key={`${blemish} ${text}`}>
                {text}: {inPoints(points)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
