import { useState } from 'react'

/** Puts a text where it can be pasted from, and says in words whether that worked: a browser may forbid it. */
export function useCopying(text: string, what: string) {
  const [said, setSaid] = useState('')
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied.')
    } catch {
      setSaid(`It could not be copied. Select the ${what} and copy it by hand.`)
    }
  }
  return { said, copy: () => void copy() }
}
