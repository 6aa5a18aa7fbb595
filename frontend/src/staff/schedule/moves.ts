import { type Chip, chipsOf, type Row } from './matrix'

/** Where a chip stands: its row, and its minute counted from the start of the week. */
export type Place = { id: string; row: number; minute: number }

const DAY_MINUTES = 1440

/** Every chip, row by row and in the order of time: the order in which arrow keys walk. */
export function places(rows: readonly Row[], isShown: (chip: Chip) => boolean): Place[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, day) =>
      chipsOf(cell)
        .filter(isShown)
        .map(({ id, minute }) => ({ id, row, minute: day * DAY_MINUTES + minute })),
    ),
  )
}

function nearest(candidates: readonly Place[], minute: number): Place | undefined {
  return candidates.reduce<Place | undefined>(
    (best, place) =>
      best === undefined || Math.abs(place.minute - minute) < Math.abs(best.minute - minute) ? place : best,
    undefined,
  )
}

function inNextRow(all: readonly Place[], from: Place, step: 1 | -1): Place | undefined {
  const rows = all.map(({ row }) => row).filter((row) => (step === 1 ? row > from.row : row < from.row))
  if (rows.length === 0) return undefined
  const target = step === 1 ? Math.min(...rows) : Math.max(...rows)
  return nearest(
    all.filter(({ row }) => row === target),
    from.minute,
  )
}

/** The chip that a key leads to; undefined when the key means nothing here or there is nowhere to go. */
export function keyMove(
  all: readonly Place[],
  currentId: string,
  key: string,
  wide: boolean,
): string | undefined {
  const index = all.findIndex(({ id }) => id === currentId)
  const from = all[index]
  if (from === undefined) return undefined
  const row = all.filter((place) => place.row === from.row)
  const inRow = row.indexOf(from)
  switch (key) {
    case 'ArrowRight':
      return row[inRow + 1]?.id
    case 'ArrowLeft':
      return row[inRow - 1]?.id
    case 'ArrowDown':
      return inNextRow(all, from, 1)?.id
    case 'ArrowUp':
      return inNextRow(all, from, -1)?.id
    case 'Home':
      return (wide ? all : row)[0]?.id
    case 'End':
      return (wide ? all : row).at(-1)?.id
    default:
      return undefined
  }
}
