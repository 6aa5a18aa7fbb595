import { today } from '../../lib/clock'
import { Rows } from './Rows'
import { TextField } from './TextField'
import { orNone } from './texts'

type Dates = { from: string; to: string }

type Props<T extends Dates> = {
  title: string
  path: string
  dates: readonly T[]
  onChange: (dates: T[]) => void
  fresh: (dates: Dates) => T
}

/** Whole dates away, the first and the last included. */
export function DateRows<T extends Dates>({ title, path, dates, onChange, fresh }: Props<T>) {
  return (
    <Rows
      title={title}
      path={path}
      items={dates}
      onChange={onChange}
      fresh={() => fresh({ from: today(), to: today() })}
      add="Add dates"
    >
      {(one, set, here) => (
        <>
          <TextField
            label="First day"
            type="date"
            path={`${here}.from`}
            value={one.from}
            onChange={(from) => set({ ...one, from })}
          />
          <TextField
            label="Last day"
            type="date"
            path={`${here}.to`}
            value={one.to}
            onChange={(to) => set({ ...one, to })}
          />
        </>
      )}
    </Rows>
  )
}

type Away = { from: string; to: string; reason: string | null }

/** Parts of days away, from one moment to another. */
export function AwayRows({
  title,
  path,
  away,
  onChange,
}: {
  title: string
  path: string
  away: readonly Away[]
  onChange: (away: Away[]) => void
}) {
  return (
    <Rows
      title={title}
      path={path}
      items={away}
      onChange={onChange}
      fresh={() => ({ from: `${today()}T09:00`, to: `${today()}T13:00`, reason: null })}
      add="Add part of a day"
    >
      {(one, set, here) => (
        <>
          <TextField
            label="From"
            type="datetime-local"
            path={`${here}.from`}
            value={one.from}
            onChange={(from) => set({ from })}
          />
          <TextField
            label="To"
            type="datetime-local"
            path={`${here}.to`}
            value={one.to}
            onChange={(to) => set({ to })}
          />
          <TextField
            label="Why"
            path={`${here}.reason`}
            value={one.reason ?? ''}
            onChange={(reason) => set({ reason: orNone(reason) })}
          />
        </>
      )}
    </Rows>
  )
}
