import { problemOf } from '../api/problem'

function words(error: unknown): { title: string; detail: string } {
  const problem = problemOf(error)
  switch (problem?.kind) {
    case 'changed-meanwhile':
    case 'no-such-session':
      return {
        title: 'The clinic has changed this session',
        detail: 'Nothing of yours was done. Go back and look at your sessions as they are now.',
      }
    case 'other':
      return problem
    default:
      return {
        title: 'That did not work',
        detail: 'Check that your phone is connected, then try again. You can also ring the clinic.',
      }
  }
}

/** Why something was not done, read out as it appears. */
export function PortalProblem({ error }: { error: unknown }) {
  const { title, detail } = words(error)
  return (
    <div className="portal-problem" role="alert">
      <strong>{title}</strong>
      <p>{detail}</p>
    </div>
  )
}
