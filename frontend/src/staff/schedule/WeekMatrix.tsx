import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react'
import { dayDate, shortDate } from '../../lib/dates'
import { MatrixRow } from './MatrixRow'
import type { Mark } from './marks'
import type { Matrix } from './matrix'
import { keyMove, places } from './moves'

type Props = {
  matrix: Matrix
  marks: Map<string, Mark>
  closedDates: readonly string[]
  shown: ReadonlySet<string>
  today: string
  onOpen: (sessionId: string) => void
}

function sessionAt(target: EventTarget): string | undefined {
  return target instanceof Element
    ? target.closest<HTMLElement>('[data-session]')?.dataset.session
    : undefined
}

/**
 * The week by practitioner and day. It is one tab stop: arrows walk from session to session, Enter opens.
 * (A table with one roving tab stop is what ARIA calls a grid.) One listener serves all chips, because a big clinic shows more than a thousand.
 */
export function WeekMatrix({ matrix, marks, closedDates, shown, today, onOpen }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const [current, setCurrent] = useState<string>()
  const walk = useMemo(() => places(matrix.rows, ({ id }) => shown.has(id)), [matrix, shown])
  const tabStop = walk.some(({ id }) => id === current) ? current : walk[0]?.id

  function onKeyDown(event: KeyboardEvent) {
    const from = sessionAt(event.target)
    const to = from && keyMove(walk, from, event.key, event.ctrlKey)
    if (!to) return
    event.preventDefault()
    setCurrent(to)
    table.current?.querySelector<HTMLElement>(`[data-session="${CSS.escape(to)}"]`)?.focus()
  }

  function onClick(event: MouseEvent) {
    const id = sessionAt(event.target)
    if (id === undefined) return
    setCurrent(id)
    onOpen(id)
  }

  return (
    <div className="app-matrix-scroller">
      <table
        ref={table}
        className="app-matrix"
        role="grid"
        aria-label="Sessions by practitioner and day"
        aria-describedby="matrix-help"
        // an empty week is wider than a phone too, and has to be scrolled by keys
        tabIndex={tabStop === undefined ? 0 : undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <thead>
          <tr>
            <th scope="col" className="app-matrix__corner">
              Practitioner
            </th>
            {matrix.days.map((day) => (
              <th key={day} scope="col" className="app-matrix__day" data-today={day === today || undefined}>
                <span aria-hidden="true">{shortDate(day)}</span>
                <span className="nhsuk-u-visually-hidden">{dayDate(day)}</span>
                {day === today && <span className="app-matrix__today">Today</span>}
                {closedDates.includes(day) && <span className="app-matrix__closed">Closed</span>}
                <span className="app-matrix__halves">
                  <span>Morning</span>
                  <span>Afternoon</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <MatrixRow key={row.practitioner.id} row={row} marks={marks} shown={shown} tabStop={tabStop} />
          ))}
        </tbody>
      </table>
      <p id="matrix-help" className="nhsuk-u-visually-hidden">
        Use the arrow keys to move between sessions. Press Enter to see a session's details.
      </p>
    </div>
  )
}
