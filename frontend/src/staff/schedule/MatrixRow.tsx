import { memo } from 'react'
import type { PractitionerWeek } from '../../api/types'
import { hours, sentenceCase } from '../../lib/words'
import type { Mark } from './marks'
import type { Cell, Chip, HalfDay, Row } from './matrix'
import { Letters } from './TreatmentKey'

type Look = { marks: Map<string, Mark>; shown: ReadonlySet<string>; tabStop: string | undefined }

function ChipButton({ chip, look: { marks, tabStop } }: { chip: Chip; look: Look }) {
  const mark = marks.get(chip.treatment)
  return (
    <button
      type="button"
      className="app-chip"
      data-session={chip.id}
      data-tone={mark?.tone}
      tabIndex={chip.id === tabStop ? 0 : -1}
    >
      <span className="app-chip__time">{chip.time}</span> <Letters mark={mark} />{' '}
      <span className="app-chip__who">{chip.label}</span>
      <span className="nhsuk-u-visually-hidden">{chip.spoken}</span>
    </button>
  )
}

function Half({ half, look }: { half: HalfDay; look: Look }) {
  return (
    <div className="app-half" data-off={!half.working || undefined}>
      {half.chips
        .filter(({ id }) => look.shown.has(id))
        .map((chip) => (
          <ChipButton key={chip.id} chip={chip} look={look} />
        ))}
    </div>
  )
}

function MatrixCell({ cell, look }: { cell: Cell; look: Look }) {
  const about = cell.closed ? 'Clinic closed' : cell.hours === '' ? 'Not working' : `Works ${cell.hours}`
  return (
    <td className="app-matrix__cell">
      <span className="nhsuk-u-visually-hidden">{about}</span>
      <div className="app-matrix__split" title={about}>
        <Half half={cell.morning} look={look} />
        <Half half={cell.afternoon} look={look} />
      </div>
    </td>
  )
}

function Load({ practitioner: { bookedMinutes, workingMinutes } }: { practitioner: PractitionerWeek }) {
  if (workingMinutes === 0) return <span className="app-load__text">Not working this week</span>
  const share = Math.min(100, (bookedMinutes / workingMinutes) * 100)
  return (
    <>
      <span className="app-load" aria-hidden="true">
        <span className="app-load__bar" style={{ width: `${share}%` }} />
      </span>
      <span className="app-load__text">
        {hours(bookedMinutes)} of {hours(workingMinutes)} hours
      </span>
    </>
  )
}

/** One practitioner's week. */
export const MatrixRow = memo(function MatrixRow({ row, ...look }: { row: Row } & Look) {
  return (
    <tr>
      <th scope="row" className="app-matrix__person">
        <span className="app-matrix__name">{row.practitioner.name}</span>
        <span className="app-matrix__profession">{sentenceCase(row.practitioner.profession)}</span>
        <Load practitioner={row.practitioner} />
      </th>
      {row.cells.map((cell) => (
        <MatrixCell key={cell.date} cell={cell} look={look} />
      ))}
    </tr>
  )
})
