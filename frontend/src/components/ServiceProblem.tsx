import { Button } from 'nhsuk-react-components'
import { problemOf } from '../api/problem'

function inWords(error: unknown): { title: string; detail: string } {
  const problem = problemOf(error)
  if (problem?.kind === 'not-allowed') {
    return { title: 'You do not have permission', detail: 'Your account may not see this page.' }
  }
  if (problem?.kind === 'other') return problem
  if (problem !== undefined) {
    return {
      title: 'Sorry, there is a problem with the service',
      detail: 'This could not be loaded. Try again in a few minutes.',
    }
  }
  return {
    title: 'Sorry, there is a problem with the service',
    detail: 'We could not reach the server. Check your connection and try again.',
  }
}

/** What went wrong, in place of what was asked for, and the way to ask again. */
export function ServiceProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, detail } = inWords(error)
  return (
    <div role="alert" className="app-problem">
      <h2 className="nhsuk-heading-m">{title}</h2>
      {detail !== '' && <p>{detail}</p>}
      <Button type="button" secondary onClick={onRetry}>
        Try again
      </Button>
    </div>
  )
}
