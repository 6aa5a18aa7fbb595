// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { body, bodyOrNone, csrfToken, send } from './client'
import { problemOf, readProblem } from './problem'

describe('the CSRF token', () => {
  it.each([
    ['XSRF-TOKEN=abc; SESSION=x', 'abc'],
    ['SESSION=x; XSRF-TOKEN=a%3Db', 'a=b'],
    ['XSRF-TOKEN=planted; __Host-XSRF-TOKEN=ours', 'ours'],
    ['NOT-XSRF-TOKEN=abc', undefined],
    ['', undefined],
  ])('of "%s" is %s', (cookies, token) => {
    expect(csrfToken(cookies)).toBe(token)
  })
})

describe('sending', () => {
  const sent: { url: string; token: string | null }[] = []

  function holdToken(token: string) {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue(`XSRF-TOKEN=${token}`)
  }

  beforeEach(() => {
    sent.length = 0
    holdToken('old')
  })

  function answering(...statuses: number[]) {
    vi.stubGlobal('fetch', async (request: Request) => {
      sent.push({ url: new URL(request.url).pathname, token: request.headers.get('X-XSRF-TOKEN') })
      if (request.url.endsWith('/api/me')) holdToken('new')
      return new Response(null, { status: statuses.shift() ?? 500 })
    })
  }

  it('puts the token on a write and leaves it off a read', async () => {
    answering(200, 200)
    await send(new Request('http://localhost/api/clinic'))
    await send(new Request('http://localhost/api/planning-runs', { method: 'POST', body: '{}' }))
    expect(sent.map(({ token }) => token)).toEqual([null, 'old'])
  })

  it('tries a refused write once more with a fresh token', async () => {
    answering(403, 200, 202)
    const response = await send(new Request('http://localhost/api/sign-in', { method: 'POST', body: '{}' }))
    expect(response.status).toBe(202)
    expect(sent).toEqual([
      { url: '/api/sign-in', token: 'old' },
      { url: '/api/me', token: null },
      { url: '/api/sign-in', token: 'new' },
    ])
  })

  it('gives up after the second refusal', async () => {
    answering(403, 200, 403)
    const response = await send(new Request('http://localhost/api/sign-in', { method: 'POST', body: '{}' }))
    expect(response.status).toBe(403)
    expect(sent).toHaveLength(3)
  })
})

describe('answers', () => {
  it('throws the problem that an answer names', async () => {
    const answer = { error: { type: '/problems/no-clinic' }, response: new Response(null, { status: 404 }) }
    const error = await body(Promise.resolve(answer)).catch((thrown: unknown) => thrown)
    expect(problemOf(error)).toEqual({ kind: 'no-clinic' })
  })

  it('takes 204 for "none yet"', async () => {
    expect(await bodyOrNone(Promise.resolve({ response: new Response(null, { status: 204 }) }))).toBeNull()
  })
})

describe('problems', () => {
  it('lists every fault of a refused bundle, whatever the type of the value', () => {
    const problem = readProblem(422, {
      type: '/problems/bundle-refused',
      faults: [
        { path: 'courses[1].sessions', value: '12', message: 'Prescribe at most 8.' },
        { path: 'rooms[0].capacity', value: 0, message: 'Give a positive number.' },
      ],
    })
    expect(problem).toEqual({
      kind: 'bundle-refused',
      faults: [
        { path: 'courses[1].sessions', value: '12', message: 'Prescribe at most 8.' },
        { path: 'rooms[0].capacity', value: '0', message: 'Give a positive number.' },
      ],
    })
  })

  it.each([
    [401, undefined, 'not-signed-in'],
    [403, '<html>', 'not-allowed'],
    [413, '', 'too-large'],
    [500, null, 'other'],
    [409, { type: '/problems/draft-collides', collisions: [] }, 'draft-collides'],
    [409, { type: 'https://clinic.example/problems/already-decided' }, 'already-decided'],
    [422, { type: '/problems/loses-sessions' }, 'loses-sessions'],
  ])('status %i with body %j is %s', (status, answer, kind) => {
    expect(readProblem(status, answer).kind).toBe(kind)
  })
})
