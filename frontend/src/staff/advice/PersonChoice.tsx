import { useId } from 'react'
import type { Attendee } from '../../api/types'

type Props = {
  people: readonly Attendee[]
  /** The course of the person chosen; nobody is until it is that of one of them. */
  chosen: string | undefined
  onChoose: (courseId: string) => void
}

/** Whom of a class the questions are about: each has a course, and reasons, of their own. */
export function PersonChoice({ people, chosen, onChoose }: Props) {
  const id = useId()
  return (
    <div className="app-advice__choice">
      <label htmlFor={id}>Ask about</label>
      <select
        id={id}
        className="app-tool"
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(target.value)}
      >
        {chosen === undefined && <option value="">Choose a person</option>}
        {people.map(({ courseId, patientName }) => (
          <option key={courseId} value={courseId}>
            {patientName}
          </option>
        ))}
      </select>
    </div>
  )
}
