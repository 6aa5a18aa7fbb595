import type { Use, WeekFigures } from '../../api/types'
import { dateSpan } from '../../lib/dates'
import { inHours, percent } from '../../lib/words'
import { classesOf } from './figures'
import { Strip } from './Strip'

/** Who is used least and most; nothing where there is nobody to compare. */
function Range({ use }: { use: Use }) {
  const most = use.each.at(0)
  const least = use.each.at(-1)
  if (most === undefined || least === undefined || most === least) return null
  return (
    <span className="app-weeks__range">
      {percent(least.percent)} {least.name} to {percent(most.percent)} {most.name}
    </span>
  )
}

function UseCell({ label, none, use }: { label: string; none: string; use: Use }) {
  return (
    <td data-label={label}>
      {use.percent === null ? none : percent(use.percent)}
      <Strip percent={use.percent} />
      <Range use={use} />
    </td>
  )
}

/** How much of practitioners and rooms each week takes, as a strip and in words. */
export function WeeksTable({ weeks }: { weeks: WeekFigures[] }) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Staff and rooms by week</span>
      </summary>
      <div className="nhsuk-details__text">
        <table className="app-table app-table--stacking app-weeks">
          <caption className="nhsuk-u-visually-hidden">Staff and rooms by week</caption>
          <thead>
            <tr>
              <th scope="col">Week</th>
              <th scope="col">Practitioners’ time used</th>
              <th scope="col">Rooms’ time used</th>
              <th scope="col">Idle time</th>
              <th scope="col">Classes</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.from}>
                <th scope="row">{dateSpan(week.from, week.to)}</th>
                <UseCell label="Practitioners’ time used" none="none at work" use={week.practitioners} />
                <UseCell label="Rooms’ time used" none="none open" use={week.rooms} />
                <td data-label="Idle time">{inHours(week.idleMinutes)}</td>
                <td data-label="Classes">{classesOf(week)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
