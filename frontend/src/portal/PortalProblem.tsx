import { isAnswer, type Problem, problemOf } from '../api/problem'

type Words = { title: string; detail: string }

const CANNOT = 'That did not work'

/** What the clinic's server said no to. */
function refused(problem: Problem): Words {
  switch (problem.kind) {
    case 'changed-meanwhile':
    case 'no-such-session':
      return {
        title: 'The clinic has changed this session',
        detail: 'Nothing of yours was done. Go back and look at your sessions as they are now.',
      }
    case 'other':
      return problem
    case 'not-signed-in':
      return { title: 'You have been signed out', detail: 'Sign in again, then try again.' }
    case 'not-allowed':
      return { title: 'Please ask the clinic', detail: 'Only the clinic can do this for you.' }
    case 'fields-refused':
      return { title: CANNOT, detail: problem.faults.map(({ message }) => message).join(' ') }
    case 'too-many-attempts':
    case 'still-under-way':
    case 'place-refused':
      return { title: CANNOT, detail: problem.detail }
    default:
      return { title: CANNOT, detail: 'Nothing of yours was done. You can also ring the clinic.' }
  }
}

function words(error: unknown, isRead: boolean): Words {
  const problem = problemOf(error)
  if (problem !== undefined && isAnswer(error)) return refused(problem)
  return {
    title: 'We could not reach the clinic',
    detail: isRead
      ? 'Check that you are connected, then try again. You can also ring the clinic.'
      : 'It is not known whether this was done. Check that you are connected, and look at your sessions before you try again. You can also ring the clinic.',
  }
}

type Props = {
  error: unknown
  /** Something was only looked at. */
  isRead?: boolean
}

/** Why something was not done, read out as it appears. */
export function PortalProblem({ error, isRead = false }: Props) {
  const { title, detail } = words(error, isRead)
  return (
    <div className="portal-problem" role="alert">
      <strong>{title}</strong>
      <p>{detail}</p>
    </div>
  )
}
