import { env } from 'node:process'

export type Account = { username: string; password: string }

/**
 * An account of the running service, from the environment as "name:password". A journey without one has not been walked:
 * that is a failure, never a test that is passed over.
 */
export function account(name: 'E2E_ADMIN' | 'E2E_THERAPIST' | 'E2E_PATIENT'): Account {
  const [username = '', ...password] = (env[name] ?? '').split(':')
  if (username === '' || password.length === 0) {
    throw new Error(`${name} has to be "name:password" of an account of the running service.`)
  }
  return { username, password: password.join(':') }
}
