import { problemOf } from '../../api/problem'

/** Why a table was not read or not taken over. */
export function ImportProblem({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null
  const problem = problemOf(error)
  return (
    <p className="nhsuk-error-message" role="alert">
      {problem?.kind === 'other' && problem.detail !== ''
        ? problem.detail
        : problem?.kind === 'too-large'
          ? 'The file is larger than 8 MB. Split it.'
          : problem?.kind === 'no-clinic'
            ? 'Set the clinic up first: who you are, treatments and sites.'
            : 'The file could not be read. Nothing has changed. Try again in a few minutes.'}
    </p>
  )
}
