import type { Problem } from '../../api/problem'
import { count } from '../../lib/words'

/** Why a file was not taken, in words. */
export function refusal(problem: Problem | undefined): string {
  switch (problem?.kind) {
    case 'bundle-refused':
      return `The file has ${count(problem.faults.length, 'fault')}. Nothing was imported.`
    case 'promises-dropped':
    case 'promise-broken':
    case 'other':
      return problem.detail
    case 'too-large':
      return 'The file is larger than 64 MB. Nothing was imported.'
    default:
      return 'The file could not be imported. Nothing has changed. Try again in a few minutes.'
  }
}
