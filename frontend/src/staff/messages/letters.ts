import type { LetterToPost } from '../../api/types'

/** The letters that were printed and say what is still to be said: one that changed since has to be printed again. */
export function stillToPost(
  printed: readonly LetterToPost[],
  open: readonly LetterToPost[],
): readonly LetterToPost[] {
  const said = new Set(open.map(asPrinted))
  return printed.filter((letter) => said.has(asPrinted(letter)))
}

function asPrinted({ patient, notices }: LetterToPost): string {
  return JSON.stringify([patient, ...notices.map(({ id, seen }) => [id, seen])])
}
