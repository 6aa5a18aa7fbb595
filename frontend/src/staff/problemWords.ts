import { isAnswer, type Problem, problemOf } from '../api/problem'
import type { Fault } from '../api/types'
import { list, unreachable } from '../lib/words'
import { fieldName } from './records/fieldWords'

/** "Reason: must not be empty." */
function faultsInWords(faults: readonly Fault[]): string {
  const said = faults.map(({ path, message }) =>
    path === '' ? `${message}.` : `${fieldName({}, path)}: ${message}.`,
  )
  return ['Nothing was saved.', ...said].join(' ').replaceAll('..', '.')
}

function said(detail: string, otherwise: string): string {
  return detail === '' ? otherwise : detail
}

function inWords(problem: Problem, otherwise: string): string {
  switch (problem.kind) {
    case 'other':
      return said(problem.detail, problem.title)
    case 'promise-broken':
    case 'promises-dropped':
    case 'place-refused':
    case 'weak-password':
    case 'too-many-attempts':
    case 'link-opens-nothing':
    case 'still-under-way':
      return said(problem.detail, otherwise)
    case 'already-decided':
      return 'Somebody has published or discarded this draft meanwhile. Nothing was changed.'
    case 'draft-changed':
      return 'Somebody has changed this draft since you looked at it. Nothing was changed: look again, then try again.'
    case 'draft-collides':
      return `The clinic has changed meanwhile. Nothing was published. ${list(problem.reasons)}`
    case 'changed-meanwhile':
      return 'Somebody else has changed this since you opened it. Nothing was saved. Load the page again.'
    case 'fields-refused':
    case 'changes-refused':
    case 'bundle-refused':
      return problem.faults.length === 0 ? otherwise : faultsInWords(problem.faults)
    case 'no-such-session':
      return 'This session has gone from the schedule since you looked at it. Nothing was changed.'
    case 'loses-sessions':
      return 'That would leave more sessions of the course without a place than now. Nothing was changed.'
    case 'run-in-progress':
      return 'A planning run is under way. Wait until it ends, or stop it.'
    case 'repair-in-progress':
      return 'Somebody else is working something out. Try again in a few seconds.'
    case 'no-clinic':
      return 'There is no clinic yet. Set one up first.'
    case 'not-allowed':
      return 'Your account may not do this.'
    case 'not-signed-in':
      return 'You have been signed out. Sign in again, then try again.'
    case 'wrong-credentials':
    case 'wrong-password':
      return 'The password is not right.'
    case 'too-large':
      return 'That is larger than can be taken. Nothing was changed.'
    default:
      return unreachable(problem)
  }
}

/** Said where the network went, or the server failed, between asking and hearing: an answer may have got lost. */
export const NOT_KNOWN =
  'No answer came, so it is not known whether that was done. Look at what there is now before you try again.'

/** Whether the server said what became of it, if only that it failed. */
function isSilent(error: unknown): boolean {
  const problem = problemOf(error)
  return !isAnswer(error) && (problem?.kind !== 'other' || problem.detail === '')
}

/**
 * Why something was not done: the reason that the server gave, and where it gave none, the words for what was tried. Where no
 * answer came nothing is promised. Pages with words of their own for a refusal look for it first.
 */
export function problemInWords(
  error: unknown,
  otherwise = 'That did not work, and nothing was changed. Try again in a few minutes.',
): string {
  if (isSilent(error)) return NOT_KNOWN
  const problem = problemOf(error)
  return problem === undefined ? otherwise : inWords(problem, otherwise)
}

/** Why something was not read, or not worked out, which changes nothing whether an answer comes or not. */
export function unreadInWords(error: unknown, otherwise: string): string {
  return isSilent(error) ? otherwise : problemInWords(error, otherwise)
}
