import { clockTime } from '../../lib/dates'
import { count, list } from '../../lib/words'
import { heldInWords } from '../desk/HeldNow'
import type { Mark } from '../schedule/marks'
import { chipTime } from '../schedule/matrix'
import { Letters } from '../schedule/TreatmentKey'
import { type By, clock, type Day, type DayRow, type Item, position, timeOf } from './day'

type Look = {
  day: Day
  by: By
  marks: Map<string, Mark>
  onOpen: (session: string) => void
  /** Undefined on days on which nothing can be booked any more. */
  onFree: ((row: DayRow, item: Item) => void) | undefined
}

function who({ session }: Extract<Item, { kind: 'session' }>): string {
  return session.classId === null
    ? list(session.attendees.map(({ patientName }) => patientName))
    : count(session.attendees.length, 'person', 'people')
}

function Stretch({ row, item, look }: { row: DayRow; item: Item; look: Look }) {
  const { day, by, marks, onOpen, onFree } = look
  if (item.kind === 'free' && onFree === undefined) {
    return (
      <span className="app-day-line__free" style={position(day, item)}>
        <span className="app-day-line__word">Free</span>
        <span className="nhsuk-u-visually-hidden"> {timeOf(item)}</span>
      </span>
    )
  }
  if (item.kind === 'free') {
    return (
      <button
        type="button"
        className="app-day-line__free"
        data-free={item.key}
        style={position(day, item)}
        onClick={() => onFree?.(row, item)}
      >
        <span className="app-day-line__word">Free</span>
        <span className="nhsuk-u-visually-hidden">
          {' '}
          {timeOf(item)}, {row.name}: book somebody here
        </span>
      </button>
    )
  }
  if (item.kind === 'held') {
    return (
      <span className="app-day-line__held" style={position(day, item)}>
        {heldInWords(item.hold)}
        <span className="nhsuk-u-visually-hidden">, {timeOf(item)}</span>
      </span>
    )
  }
  const { session } = item
  const mark = marks.get(session.treatment)
  const where = by === 'practitioner' ? session.roomName : session.practitionerName
  return (
    <button
      type="button"
      className="app-day-line__session"
      data-session={session.id}
      data-tone={mark?.tone}
      style={position(day, item)}
      title={`${timeOf(item)}, ${who(item)}, ${session.treatmentName}, ${where}`}
      onClick={() => onOpen(session.id)}
    >
      <span className="app-day-line__when">
        <Letters mark={mark} /> {chipTime(session.start)}
      </span>
      <span className="app-day-line__who">{who(item)}</span>
      <span className="app-day-line__where">{where}</span>
      <span className="nhsuk-u-visually-hidden">
        , {timeOf(item)}, {session.treatmentName}
      </span>
    </button>
  )
}

function hoursOf({ from, to }: Day): number[] {
  return Array.from({ length: (to - from) / 60 }, (_, index) => from + index * 60)
}

/** A day as rows of time: sessions where they are, and the free time between them. */
export function DayLines(look: Look) {
  const { day } = look
  return (
    <div className="app-day-lines">
      <div className="app-day-lines__hours" aria-hidden="true">
        {hoursOf(day).map((hour) => (
          <span key={hour} style={position(day, { from: hour, to: hour + 60 })}>
            {clockTime(clock(hour))}
          </span>
        ))}
      </div>
      {day.rows.map((row) => (
        <section key={row.id} className="app-day-line" aria-label={row.name}>
          <h2 className="app-day-line__name">
            {row.name}
            {row.about !== '' && <span className="app-quiet">{row.about}</span>}
          </h2>
          <div className="app-day-line__track">
            {row.items.map((item) => (
              <Stretch key={item.key} row={row} item={item} look={look} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
