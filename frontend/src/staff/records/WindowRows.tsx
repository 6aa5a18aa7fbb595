import type { WeeklyWindow } from '../../api/types'
import { Rows } from './Rows'
import { WeeklyTimeFields } from './WeeklyTimeFields'

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
      {(window, set, here) => <WeeklyTimeFields time={window} path={here} onChange={set} />}
    </Rows>
  )
}
