import type { WeeklyWindow } from '../../api/types'
import { Rows } from './Rows'
import { ChoiceField, TextField } from './TextField'
import { DAYS, dayOf } from './texts'

type Props = {
  title: string
  path: string
  windows: readonly WeeklyWindow[]
  onChange: (windows: WeeklyWindow[]) => void
}

/** Weekly times, each with a day, a start and an end. */
export function WindowRows({ title, path, windows, onChange }: Props) {
  return (
    <Rows
      title={title}
      path={path}
      items={windows}
      onChange={onChange}
      fresh={(): WeeklyWindow => ({ day: 'MONDAY', from: '09:00', to: '17:00' })}
      add="Add a time"
    >
      {(window, set, here) => (
        <>
          <ChoiceField
            label="Day"
            value={window.day}
            options={DAYS}
            onChange={(day) => set({ day: dayOf(day) })}
          />
          <TextField
            label="From"
            type="time"
            path={`${here}.from`}
            value={window.from}
            onChange={(from) => set({ from })}
          />
          <TextField
            label="To"
            type="time"
            path={`${here}.to`}
            value={window.to}
            onChange={(to) => set({ to })}
          />
        </>
      )}
    </Rows>
  )
}
