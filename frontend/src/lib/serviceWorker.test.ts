import { beforeEach, expect, it, vi } from 'vitest'
import source from '../../public/sw.js?raw'

type Asked = { method?: string; mode?: string }

const ORIGIN = 'https://clinic.example'
let kept = new Map<string, string>()
let network: (address: string) => Promise<Response>
let onFetch: (event: object) => void

/** Runs the worker as a browser does, with a cache that is a map. */
beforeEach(() => {
  kept = new Map()
  network = async (address) => new Response(`new ${address}`)
  const nameOf = (key: string | { url: string }) =>
    typeof key === 'string' ? key : new URL(key.url).pathname
  const cache = {
    put: async (key: string | { url: string }, answer: Response) => {
      kept.set(nameOf(key), await answer.text())
    },
    match: async (key: string | { url: string }) => {
      const text = kept.get(nameOf(key))
      return text === undefined ? undefined : new Response(text)
    },
  }
  const listeners = new Map<string, (event: object) => void>()
  const self = {
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
  }
  new Function('self', 'caches', 'fetch', 'location', source)(
    self,
    { open: async () => cache },
    ({ url }: { url: string }) => network(new URL(url).pathname),
    { origin: ORIGIN },
  )
  onFetch = listeners.get('fetch') ?? vi.fn()
})

/** What the worker answers; undefined where it leaves the request to the browser. */
async function ask(address: string, { method = 'GET', mode = 'cors' }: Asked = {}) {
  let answer: Promise<Response> | undefined
  onFetch({
    request: { url: new URL(address, ORIGIN).href, method, mode },
    respondWith: (given: Promise<Response>) => {
      answer = given
    },
  })
  return (await answer)?.text()
}

const gone = () => Promise.reject(new TypeError('Failed to fetch'))

it.each([
  ['what is read of patients', '/api/roster/week', {}],
  ['what is written', '/my-sessions', { method: 'POST' }],
  ["the patients' pages", '/portal/', { mode: 'navigate' }],
  ['another server', 'https://elsewhere.example/assets/a.js', {}],
])('leaves %s alone, and keeps nothing of it', async (_, address, asked) => {
  expect(await ask(address, asked)).toBeUndefined()
  expect(kept.size).toBe(0)
})

it('opens a page anew where there is a network, and as it was kept where there is none', async () => {
  expect(await ask('/my-sessions', { mode: 'navigate' })).toBe('new /my-sessions')
  network = gone
  expect(await ask('/schedule', { mode: 'navigate' })).toBe('new /my-sessions')
})

it('keeps no page of a server that fails', async () => {
  network = async () => new Response('Broken', { status: 503 })
  expect(await ask('/my-sessions', { mode: 'navigate' })).toBe('Broken')
  expect(kept.size).toBe(0)
})

it('asks once for what never changes under its name', async () => {
  expect(await ask('/assets/a.js')).toBe('new /assets/a.js')
  network = gone
  expect(await ask('/assets/a.js')).toBe('new /assets/a.js')
  await expect(ask('/assets/b.js')).rejects.toThrow('Failed to fetch')
})
