import { useState } from 'react'
import type { SessionView } from '../../api/types'
import { dateOf, dayDate, timeRange, weekdayName } from '../../lib/dates'
import { count } from '../../lib/words'
import type { Mark } from './marks'
import { chipsOf, type Matrix } from './matrix'
import { Letters } from './TreatmentKey'

type Props = {
  matrix: Matrix
  sessions: readonly SessionView[]
  marks: Map<string, Mark>
  today: string
  onOpen: (sessionId: string) => void
}

/** The week on a phone: one practitioner and one day at a time, as a list. */
export function Agenda({ matrix, sessions, marks, today, onOpen }: Props) {
  const [practitioner, setPractitioner] = useState(matrix.rows[0]?.practitioner.id)
  const [day, setDay] = useState(matrix.days.includes(today) ? today : matrix.days[0])
  const row = matrix.rows.find((each) => each.practitioner.id === practitioner) ?? matrix.rows[0]
  const date = matrix.days.find((each) => each === day) ?? matrix.days[0]
  const byId = new Map(sessions.map((session) => [session.id, session]))
  const chips = row?.cells.filter((cell) => cell.date === date).flatMap(chipsOf) ?? []
  const listed = chips.flatMap(({ id, label }) => {
    const session = byId.get(id)
    return session === undefined ? [] : [{ session, label }]
  })

  return (
    <div className="app-agenda">
      <div className="app-agenda__choice">
        <label>
          Practitioner
          <select
            className="app-tool"
            value={row?.practitioner.id}
            onChange={({ target }) => setPractitioner(target.value)}
          >
            {matrix.rows.map(({ practitioner: { id, name } }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Day
          <select className="app-tool" value={date} onChange={({ target }) => setDay(target.value)}>
            {matrix.days.map((each) => (
              <option key={each} value={each}>
                {`${weekdayName(each)} ${Number(each.slice(8))}`}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p role="status">{count(listed.length, 'session')}</p>
      <ul className="app-agenda__list">
        {listed.map(({ session, label }) => (
          <li key={session.id}>
            <button
              type="button"
              className="app-agenda__card"
              data-tone={marks.get(session.treatment)?.tone}
              data-session={session.id}
              onClick={() => onOpen(session.id)}
            >
              <strong>{timeRange(session.start, session.end)}</strong>
              <span>
                <Letters mark={marks.get(session.treatment)} /> {session.treatmentName}
              </span>
              <span>{session.classId === null ? session.attendees[0]?.patientName : label}</span>
              <span>{session.roomName}</span>
              <span className="nhsuk-u-visually-hidden">{dayDate(dateOf(session.start))}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
