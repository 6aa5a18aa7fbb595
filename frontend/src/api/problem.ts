import type { Fault } from './types'

/** The refusals that a page has its own words for; every other answer is shown by its title and detail. */
export type Problem =
  | { kind: 'not-signed-in' }
  | { kind: 'not-allowed' }
  | { kind: 'wrong-credentials' }
  | { kind: 'too-many-attempts'; detail: string }
  | { kind: 'wrong-password' }
  | { kind: 'weak-password'; detail: string }
  | { kind: 'link-opens-nothing'; detail: string }
  | { kind: 'no-clinic' }
  | { kind: 'bundle-refused'; faults: Fault[] }
  | { kind: 'promises-dropped'; detail: string }
  | { kind: 'promise-broken'; detail: string }
  | { kind: 'run-in-progress' }
  | { kind: 'changes-refused'; faults: Fault[] }
  | { kind: 'fields-refused'; faults: Fault[] }
  | { kind: 'changed-meanwhile' }
  | { kind: 'repair-in-progress' }
  | { kind: 'draft-collides'; reasons: string[] }
  | { kind: 'draft-changed' }
  | { kind: 'place-refused'; detail: string }
  | { kind: 'loses-sessions' }
  | { kind: 'already-decided'; detail: string }
  | { kind: 'no-such-session' }
  | { kind: 'too-large' }
  | { kind: 'still-under-way'; detail: string }
  | { kind: 'other'; title: string; detail: string }

/** An answer that is not the one that was asked for. */
export class ProblemError extends Error {
  readonly problem: Problem
  readonly status: number

  constructor(problem: Problem, status: number) {
    super(problem.kind === 'other' ? problem.title : problem.kind)
    this.problem = problem
    this.status = status
  }
}

function member(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
}

function text(body: unknown, name: string): string {
  const value = member(body, name)
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function faults(body: unknown): Fault[] {
  const listed = member(body, 'faults')
  if (!Array.isArray(listed)) return []
  return listed.map((fault) => ({
    path: text(fault, 'path'),
    value: text(fault, 'value'),
    message: text(fault, 'message'),
    ...(text(fault, 'about') === '' ? {} : { about: text(fault, 'about') }),
  }))
}

/** What stands in a repair's way: whom it concerns, and why. */
function collisions(body: unknown): string[] {
  const listed = member(body, 'collisions')
  if (!Array.isArray(listed)) return []
  return listed.map((one) => `${text(one, 'patientName')}: ${text(one, 'text')}`)
}

/** Reads whatever came with a refusal: a problem, another server's page, or nothing at all. */
export function readProblem(status: number, body: unknown): Problem {
  const detail = text(body, 'detail')
  switch (text(body, 'type').replace(/^.*\/problems\//, '')) {
    case 'not-signed-in':
      return { kind: 'not-signed-in' }
    case 'not-allowed':
      return { kind: 'not-allowed' }
    case 'wrong-credentials':
      return { kind: 'wrong-credentials' }
    case 'too-many-attempts':
      return { kind: 'too-many-attempts', detail }
    case 'wrong-password':
      return { kind: 'wrong-password' }
    case 'weak-password':
      return { kind: 'weak-password', detail }
    case 'link-opens-nothing':
      return { kind: 'link-opens-nothing', detail }
    case 'promises-dropped':
      return { kind: 'promises-dropped', detail }
    case 'promise-broken':
      return { kind: 'promise-broken', detail }
    case 'no-clinic':
      return { kind: 'no-clinic' }
    case 'bundle-refused':
      return { kind: 'bundle-refused', faults: faults(body) }
    case 'fields-refused':
      return { kind: 'fields-refused', faults: faults(body) }
    case 'changed-meanwhile':
      return { kind: 'changed-meanwhile' }
    case 'changes-refused':
      return { kind: 'changes-refused', faults: faults(body) }
    case 'repair-in-progress':
      return { kind: 'repair-in-progress' }
    case 'run-in-progress':
      return { kind: 'run-in-progress' }
    case 'draft-collides':
      return { kind: 'draft-collides', reasons: collisions(body) }
    case 'draft-changed':
      return { kind: 'draft-changed' }
    case 'place-refused':
      return { kind: 'place-refused', detail }
    case 'loses-sessions':
      return { kind: 'loses-sessions' }
    case 'already-decided':
      return { kind: 'already-decided', detail }
    case 'no-such-session':
      return { kind: 'no-such-session' }
    case 'still-under-way':
      return { kind: 'still-under-way', detail }
  }
  if (status === 401) return { kind: 'not-signed-in' }
  if (status === 403) return { kind: 'not-allowed' }
  if (status === 413) return { kind: 'too-large' }
  return { kind: 'other', title: text(body, 'title') || 'Sorry, there is a problem with the service', detail }
}

export function problemOf(error: unknown): Problem | undefined {
  return error instanceof ProblemError ? error.problem : undefined
}

/**
 * Whether the clinic's server said no. Where it did not, the network may be gone, or the server may be ill: then nobody
 * knows whether it was done, and it may be asked again.
 */
export function isAnswer(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.status < 500
}

/** Whether it is known what became of a wish that may have come before: who asked who it is has not looked at it. */
export function isSettled(error: unknown): boolean {
  return isAnswer(error) && error.problem.kind !== 'still-under-way' && error.problem.kind !== 'not-signed-in'
}
