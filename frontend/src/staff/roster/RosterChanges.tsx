import { useEffect, useState } from 'react'
import { useRosterChanges, useSeenRoster } from '../../api/roster'
import type { RosterChange, RosterPlace } from '../../api/types'
import { clockTime, dateOf, dayDate } from '../../lib/dates'
import { count } from '../../lib/words'
import { ActProblem } from '../desk/ActProblem'

const FIRST = 8

function when({ start }: RosterPlace): string {
  return `${dayDate(dateOf(start))} at ${clockTime(start)}`
}

/** What became of one session: old first, then new. */
export function changeInWords({ what, was: [was], now: [now] }: RosterChange): string {
  if (now === undefined) return was === undefined ? '' : `${when(was)}, ${what}: no longer yours or cancelled`
  if (was === undefined) return `New: ${when(now)}, ${what}, ${now.where}`
  const parts = [
    was.start === now.start ? '' : `now ${when(now)}`,
    was.where === now.where ? '' : `in ${now.where}, not ${was.where}`,
  ].filter((part) => part !== '')
  return `${when(was)}, ${what}: ${parts.join(', ')}`
}

/** What changed since the therapist last looked; whoever looks for the first time has seen it all. */
export function RosterChanges() {
  const { data } = useRosterChanges()
  const { mutate, ...seen } = useSeenRoster()
  const [isWhole, setWhole] = useState(false)
  const look = data?.look
  const isFirst = data?.isFirstLook === true
  useEffect(() => {
    if (isFirst && look !== undefined) mutate(look)
  }, [isFirst, look, mutate])
  if (data === undefined || data.changes.length === 0) return null
  const shown = isWhole ? data.changes : data.changes.slice(0, FIRST)
  return (
    <section className="app-panel app-roster__changes" aria-labelledby="roster-changes">
      <h2 id="roster-changes" className="nhsuk-heading-s">
        {count(data.changes.length, 'change')} since you last looked
      </h2>
      <ul>
        {shown.map((change) => (
          <li key={changeInWords(change)}>{changeInWords(change)}</li>
        ))}
      </ul>
      <div className="app-act-form__buttons">
        {shown.length < data.changes.length && (
          <button type="button" className="app-tool" onClick={() => setWhole(true)}>
            Show all {data.changes.length}
          </button>
        )}
        <button
          type="button"
          className="app-tool app-take"
          disabled={seen.isPending}
          onClick={() => mutate(data.look)}
        >
          I have read this
        </button>
      </div>
      {seen.isError && <ActProblem key={seen.submittedAt} error={seen.error} />}
    </section>
  )
}
