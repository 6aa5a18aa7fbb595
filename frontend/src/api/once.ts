import { isSettled } from './problem'

const unanswered = new Map<string, string>()

function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

/**
 * Asks with a key that the server does once, however often it comes. The same wish has the same key until it is known
 * what became of it: whoever presses again after the network or the server failed makes nothing twice.
 */
export async function once<T>(
  wish: unknown,
  ask: (headers: { 'Idempotency-Key': string }) => Promise<T>,
): Promise<T> {
  const name = JSON.stringify(wish)
  const key = unanswered.get(name) ?? freshKey()
  unanswered.set(name, key)
  try {
    const answer = await ask({ 'Idempotency-Key': key })
    unanswered.delete(name)
    return answer
  } catch (error) {
    if (isSettled(error)) unanswered.delete(name)
    throw error
  }
}
