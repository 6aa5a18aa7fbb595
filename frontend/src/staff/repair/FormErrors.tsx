import { ErrorSummary } from 'nhsuk-react-components'
import { type Entry, fieldId } from './entered'
import type { EntryFault } from './faults'

type Props = {
  entries: readonly Entry[]
  faults: readonly EntryFault[]
  /** Why the server did nothing, where that has to do with no field. */
  message: string | undefined
  /** Which attempt they are of: what is left of them later, while they are put right, does not take the focus again. */
  attempt: number
}

/** What has to be put right, entry by entry, each with a way to the field. */
export function FormErrors({ entries, faults, message, attempt }: Props) {
  if (faults.length === 0 && message === undefined) return null
  const numbered = entries.length > 1
  return (
    <ErrorSummary key={attempt}>
      <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
      <ErrorSummary.List>
        {message !== undefined && <ErrorSummary.ListItem href="#work-out">{message}</ErrorSummary.ListItem>}
        {faults.map(({ key, field, message: text }) => (
          <ErrorSummary.ListItem key={`${key} ${field} ${text}`} href={`#${fieldId({ key }, field)}`}>
            {numbered && `${entries.findIndex((entry) => entry.key === key) + 1} of ${entries.length}: `}
            {text}
          </ErrorSummary.ListItem>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  )
}
