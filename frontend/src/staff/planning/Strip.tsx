/** A share as a strip, for the eye only: the number stands beside it. */
export function Strip({ percent }: { percent: number | null }) {
  if (percent === null) return null
  return (
    <span className="app-strip" aria-hidden="true">
      <span className="app-strip__part" style={{ width: `${Math.min(100, percent)}%` }} />
    </span>
  )
}
