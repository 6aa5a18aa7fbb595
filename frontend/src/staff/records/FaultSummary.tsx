import { ErrorSummary } from 'nhsuk-react-components'
import type { Fault } from '../../api/types'
import { fieldId } from './fieldWords'

type Props = {
  faults: readonly Fault[]
  /** How a fault is said; by itself it is its message. */
  say?: (fault: Fault) => string
  /** Why nothing was done, where that has to do with no field; undefined while nothing went wrong. */
  failure: string | undefined
  /** The id of the button that failed. */
  button: string
}

/** What has to be put right, each with a way to its field; it takes the focus when it appears. */
export function FaultSummary({ faults, say = ({ message }) => message, failure, button }: Props) {
  if (faults.length === 0 && failure === undefined) return null
  return (
    <ErrorSummary>
      <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
      <ErrorSummary.List>
        {faults.map((fault) => (
          <ErrorSummary.ListItem key={`${fault.path} ${fault.message}`} href={`#${fieldId(fault.path)}`}>
            {say(fault)}
          </ErrorSummary.ListItem>
        ))}
        {faults.length === 0 && <ErrorSummary.ListItem href={`#${button}`}>{failure}</ErrorSummary.ListItem>}
      </ErrorSummary.List>
    </ErrorSummary>
  )
}
