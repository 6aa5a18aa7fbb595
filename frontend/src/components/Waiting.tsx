import { useEffect, useState } from 'react'

const PATIENCE_MS = 400

/** "Loading", but not for waits too short to notice. */
export function Waiting({ what = 'Loading' }: { what?: string }) {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="app-waiting" role="status">
      {long ? `${what}…` : ''}
    </p>
  )
}
