import { ChoiceField, TextField } from './TextField'
import { DAYS, type Day, dayOf } from './texts'

type WeeklyTime = { day: Day; from: string; to: string }

type Props = {
  time: WeeklyTime
  path: string
  onChange: (over: Partial<WeeklyTime>) => void
}

/** A time that comes every week: its day, its start and its end. */
export function WeeklyTimeFields({ time, path, onChange }: Props) {
  return (
    <>
      <ChoiceField
        label="Day"
        value={time.day}
        options={DAYS}
        onChange={(day) => onChange({ day: dayOf(day) })}
      />
      <TextField
        label="From"
        type="time"
        path={`${path}.from`}
        value={time.from}
        onChange={(from) => onChange({ from })}
      />
      <TextField
        label="To"
        type="time"
        path={`${path}.to`}
        value={time.to}
        onChange={(to) => onChange({ to })}
      />
    </>
  )
}
