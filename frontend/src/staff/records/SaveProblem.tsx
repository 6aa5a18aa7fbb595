import type { Problem } from '../../api/problem'

function sentence(problem: Problem | undefined): string {
  switch (problem?.kind) {
    case 'fields-refused':
      return 'Some fields have to be corrected. Nothing was saved.'
    case 'changed-meanwhile':
      return 'Somebody else has changed this since you opened it. Nothing was saved. Open it again to see what they made of it, then make your change.'
    case 'promise-broken':
      return problem.detail
    default:
      return 'This could not be saved. Try again in a few minutes.'
  }
}

/** Why a record was not saved, each fault with the field it concerns. */
export function SaveProblem({ problem, onReload }: { problem: Problem | undefined; onReload: () => void }) {
  return (
    <div className="nhsuk-error-message" role="alert">
      <p>{sentence(problem)}</p>
      {problem?.kind === 'fields-refused' && (
        <ul>
          {problem.faults.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path}: {message}
            </li>
          ))}
        </ul>
      )}
      {problem?.kind === 'changed-meanwhile' && (
        <button type="button" className="app-tool" onClick={onReload}>
          Open it again
        </button>
      )}
    </div>
  )
}
