import type { Account } from '../../../src/api/types'

function id(number: number): string {
  return `00000000-0000-4000-8000-${number.toString().padStart(12, '0')}`
}

export const sam: Account = {
  id: id(61),
  version: 4,
  username: 'admin',
  displayName: 'Sam Okafor',
  email: 'sam.okafor@northgate.example',
  roles: ['ADMINISTRATOR'],
  state: 'ACTIVE',
  practitioner: null,
  patient: null,
  lastSignInAt: '2026-11-24T07:40:00Z',
  linkExpiresAt: null,
  endedAt: null,
}

export const mina: Account = {
  id: id(62),
  version: 0,
  username: 'mina.castell@northgate.example',
  displayName: 'Mina Castell',
  email: 'mina.castell@northgate.example',
  roles: ['CLERK'],
  state: 'INVITED',
  practitioner: null,
  patient: null,
  lastSignInAt: null,
  linkExpiresAt: '2026-11-27T09:00:00Z',
  endedAt: null,
}

export const tess: Account = {
  id: id(63),
  version: 7,
  username: 'eleri',
  displayName: 'Tess Eleri Roberts',
  email: null,
  roles: ['CLINICIAN', 'THERAPIST'],
  state: 'ENDED',
  practitioner: { id: id(31), name: 'Eleri Roberts' },
  patient: null,
  lastSignInAt: '2026-11-02T08:15:00Z',
  linkExpiresAt: null,
  endedAt: '2026-11-20T16:30:00Z',
}

export const link = {
  address: 'https://clinic.northgate.example/choose-password#Zm9yIHRoZSBwaWN0dXJlcyBvbmx5LCBub3QgcmVhbA',
  expiresAt: '2026-11-27T09:00:00Z',
}

/** What the pretended server answers about accounts; undefined where a call is about something else. */
export function accountAnswer(call: string): unknown {
  const all = [mina, sam, tess]
  const [, verb = '', which, act] = /^(\w+) \/api\/accounts(?:\/([\w-]+))?(?:\/(\w+))?$/.exec(call) ?? []
  const one = all.find((account) => account.id === which)
  switch (`${verb} ${act ?? ''}`) {
    case 'GET ':
      return which === undefined ? all : one
    case 'POST ':
      return { account: mina, link }
    case 'POST link':
      return { account: one, link }
    case 'POST end':
      return { ...one, state: 'ENDED', endedAt: '2026-11-24T08:00:00Z' }
    case 'POST reopen':
      return { ...one, state: 'ACTIVE', endedAt: null }
    default:
      return undefined
  }
}

/** One link can be used; every other one opens nothing. */
export function linkAnswer(body: unknown): { status: number; body: unknown } {
  const token: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'token') : undefined
  if (token !== 'good') {
    return {
      status: 410,
      body: {
        type: '/problems/link-opens-nothing',
        title: 'This link cannot be used',
        status: 410,
        detail: 'It may have been used already, be too old or be incomplete. Ask the clinic for a new one.',
      },
    }
  }
  return {
    status: 200,
    body: {
      username: mina.username,
      displayName: mina.displayName,
      isNew: true,
      expiresAt: link.expiresAt,
    },
  }
}
