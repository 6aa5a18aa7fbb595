import type { Load, Usage } from '../../api/types'
import { hours, percent } from '../../lib/words'
import { Strip } from './Strip'

function Loads({ caption, who, loads }: { caption: string; who: string; loads: Load[] }) {
  return (
    <table className="app-table app-table--stacking app-weeks">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{who}</th>
          <th scope="col">Time used</th>
          <th scope="col">Hours</th>
        </tr>
      </thead>
      <tbody>
        {loads.map((load) => (
          <tr key={load.id}>
            <th scope="row">{load.name}</th>
            <td data-label="Time used">
              {percent(load.percent)}
              <Strip percent={load.percent} />
            </td>
            <td data-label="Hours">
              {hours(load.bookedMinutes)} of {hours(load.availableMinutes)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Each practitioner and each room over the whole time, the most used first. */
export function EachLoad({ usage }: { usage: Usage }) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Each practitioner and room</span>
      </summary>
      <div className="nhsuk-details__text">
        <Loads caption="Practitioners" who="Practitioner" loads={usage.practitioners.each} />
        <Loads caption="Rooms" who="Room" loads={usage.rooms.each} />
      </div>
    </details>
  )
}
