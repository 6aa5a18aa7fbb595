import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { WeeklyWindow } from '../../api/types'
import { clockTime, timeRange } from '../../lib/dates'
import { held, painted } from './paint'
import { DAYS } from './texts'

const STEP = 30
const FIRST = 8 * 60
const LAST = 18 * 60
const TIMES = Array.from({ length: (LAST - FIRST) / STEP }, (_, row) => FIRST + row * STEP)

type Props = {
  title: string
  windows: readonly WeeklyWindow[]
  onChange: (windows: WeeklyWindow[]) => void
}

type Cell = { row: number; column: number }

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

const MOVES: Readonly<Record<string, [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

function within(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value))
}

/** Which cell an event is about; undefined for one between them. */
function cellOf(target: EventTarget): Cell | undefined {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  return button === null
    ? undefined
    : { row: Number(button.dataset.row), column: Number(button.dataset.column) }
}

/**
 * A week to be painted: press or drag over half hours. One tab stop; arrows move, Space paints, Shift with an arrow
 * paints on the way.
 */
export function WeekPaint({ title, windows, onChange }: Props) {
  const [active, setActive] = useState<Cell>({ row: 2, column: 0 })
  const painting = useRef<boolean | undefined>(undefined)
  const table = useRef<HTMLTableElement>(null)

  function state({ row, column }: Cell) {
    const day = DAYS[column]?.value ?? 'MONDAY'
    const from = TIMES[row] ?? FIRST
    return held(windows, day, from, from + STEP)
  }

  function paint({ row, column }: Cell, isIn: boolean) {
    const day = DAYS[column]?.value ?? 'MONDAY'
    const from = TIMES[row] ?? FIRST
    onChange(painted(windows, day, from, from + STEP, isIn))
  }

  function press(event: PointerEvent) {
    const cell = cellOf(event.target)
    if (cell === undefined || event.pointerType === 'touch') return
    painting.current = state(cell) !== 'all'
    setActive(cell)
    paint(cell, painting.current)
  }

  function drag(event: PointerEvent) {
    const cell = cellOf(event.target)
    if (event.buttons === 0) painting.current = undefined
    if (cell === undefined || painting.current === undefined) return
    if ((state(cell) === 'all') !== painting.current) paint(cell, painting.current)
  }

  function key(event: KeyboardEvent) {
    const [rows, columns] = MOVES[event.key] ?? [0, 0]
    if (rows === 0 && columns === 0) return
    event.preventDefault()
    const next = {
      row: within(active.row + rows, TIMES.length),
      column: within(active.column + columns, DAYS.length),
    }
    if (event.shiftKey) paint(next, state(active) === 'all')
    setActive(next)
    table.current
      ?.querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`)
      ?.focus()
  }

  return (
    <table ref={table} className="app-paint" onKeyDown={key} onPointerDown={press} onPointerOver={drag}>
      <caption>
        {title}{' '}
        <span className="app-quiet">
          Drag over the times, or use the arrow keys and Space. Shift and an arrow paints on.
        </span>
      </caption>
      <thead>
        <tr>
          <td />
          {DAYS.map(({ value, text }) => (
            <th key={value} scope="col">
              <abbr title={text}>{text.slice(0, 3)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {TIMES.map((from, row) => (
          <tr key={from}>
            <th scope="row">
              <span className={row % 2 === 0 ? undefined : 'nhsuk-u-visually-hidden'}>
                {clockTime(clock(from))}
              </span>
            </th>
            {DAYS.map(({ value, text }, column) => {
              const cell = { row, column }
              const now = state(cell)
              return (
                <td key={value}>
                  <button
                    type="button"
                    className="app-paint__cell"
                    data-row={row}
                    data-column={column}
                    data-held={now}
                    aria-pressed={now === 'all'}
                    tabIndex={row === active.row && column === active.column ? 0 : -1}
                    onFocus={() => setActive(cell)}
                    onClick={() => {
                      // a mouse has painted already when it was pressed
                      if (painting.current === undefined) paint(cell, now !== 'all')
                      painting.current = undefined
                    }}
                  >
                    <span className="nhsuk-u-visually-hidden">
                      {text} {timeRange(clock(from), clock(from + STEP))}
                      {now === 'some' && ', in part'}
                    </span>
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
