import type { ChangeEvent } from 'react'
import { addDays, isDate, mondayOf } from '../../lib/dates'

type Props = { monday: string; thisWeek: string; onGo: (monday: string) => void }

/** Goes from week to week. The address keeps the week, so that Back works and a link can be shared. */
export function WeekNav({ monday, thisWeek, onGo }: Props) {
  function jump({ target }: ChangeEvent<HTMLInputElement>) {
    if (isDate(target.value)) onGo(mondayOf(target.value))
  }
  return (
    <div className="app-week-nav">
      <button type="button" className="app-tool" onClick={() => onGo(addDays(monday, -7))}>
        <span aria-hidden="true">‹ </span>Previous<span className="app-week-nav__week"> week</span>
      </button>
      <button
        type="button"
        className="app-tool"
        disabled={monday === thisWeek}
        onClick={() => onGo(thisWeek)}
      >
        This week
      </button>
      <button type="button" className="app-tool" onClick={() => onGo(addDays(monday, 7))}>
        Next<span className="app-week-nav__week"> week</span>
        <span aria-hidden="true"> ›</span>
      </button>
      <label className="app-week-nav__jump">
        Go to date
        <input className="app-tool" type="date" value={monday} onChange={jump} />
      </label>
    </div>
  )
}
