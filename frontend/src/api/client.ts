import createClient from 'openapi-fetch'
import { answered } from './activity'
import { ProblemError, readProblem } from './problem'
import { noteReach } from './reach'
import type { paths } from './schema'

const READS = new Set(['GET', 'HEAD'])

/** The cookie's names: behind HTTPS, which no other host can set, and over HTTP. */
const TOKENS = ['__Host-XSRF-TOKEN=', 'XSRF-TOKEN=']

/** The CSRF token changes at sign-in and sign-out, so it is read for each call and never kept. */
export function csrfToken(cookies: string): string | undefined {
  for (const name of TOKENS) {
    const found = cookies.split('; ').find((cookie) => cookie.startsWith(name))
    if (found !== undefined) return decodeURIComponent(found.slice(name.length))
  }
  return undefined
}

function withCsrf(request: Request): Request {
  const token = csrfToken(document.cookie)
  if (token !== undefined) request.headers.set('X-XSRF-TOKEN', token)
  return request
}

/** Sends a request. A write refused for an outdated token is tried once more with the token a read brings. */
export async function send(request: Request): Promise<Response> {
  if (READS.has(request.method)) return fetch(request)
  const secondTry = request.clone()
  const response = await fetch(withCsrf(request))
  if (response.status !== 403) return response
  await fetch(new Request(new URL('/api/me', location.origin)))
  return fetch(withCsrf(secondTry))
}

async function sendAndNote(request: Request): Promise<Response> {
  const response = await noteReach(send(request))
  if (response.status !== 401) answered()
  return response
}

export const api = createClient<paths>({ baseUrl: location.origin, fetch: sendAndNote, cache: 'no-store' })

type Answer<T> = { data?: T; error?: unknown; response: Response }

/** The body of a good answer; anything else is thrown as the problem it names. */
export async function body<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call
  if (response.ok && data !== undefined) return data
  throw new ProblemError(readProblem(response.status, error), response.status)
}

/** Like {@link body}, where "there is none yet" (204) is an answer too. */
export async function bodyOrNone<T>(call: Promise<Answer<T>>): Promise<T | null> {
  const answer = await call
  return answer.response.status === 204 ? null : body(Promise.resolve(answer))
}
