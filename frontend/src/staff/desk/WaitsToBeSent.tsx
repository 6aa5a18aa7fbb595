import type { Said } from '../../api/desk'
import { outcomeInWords } from './outcomes'

/** What was recorded without the server, until it is sent. */
export function WaitsToBeSent({ outcome }: { outcome: Said }) {
  return (
    <span className="app-quiet" role="status">
      {outcomeInWords(outcome)}, waits to be sent
    </span>
  )
}
