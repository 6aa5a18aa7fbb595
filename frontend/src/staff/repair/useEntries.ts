import { useState } from 'react'
import { type About, aboutInWords, type Entry, nothingEntered } from './entered'

/** The list of what has happened, and the verbs that change it. There is always at least one entry. */
export function useEntries(about: About) {
  const [entries, setEntries] = useState<readonly Entry[]>(() => [nothingEntered(1, about)])
  const [next, setNext] = useState(2)
  const [spoken, setSpoken] = useState('')
  return {
    entries,
    /** What has just been done to the list, for those who do not see it. */
    spoken,

    /** Adds an empty entry and answers with its key. */
    add() {
      setEntries([...entries, nothingEntered(next, 'practitioner')])
      setNext(next + 1)
      setSpoken('')
      return next
    },

    change(entry: Entry) {
      setEntries((before) => before.map((one) => (one.key === entry.key ? entry : one)))
    },

    remove({ key, about: kind }: Entry) {
      const left = entries.filter((one) => one.key !== key)
      setEntries(left)
      setSpoken(`Removed: ${aboutInWords(kind)}. ${left.length} left`)
    },
  }
}
