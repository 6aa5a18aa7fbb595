/** How one treatment is told from the others: a short code that can be read, and a tone that can be seen. */
export type Mark = { code: string; name: string; letters: string; tone: number }

export const TONES = 6

function lettersOf(name: string, length: number): string {
  return name.charAt(0).toUpperCase() + name.slice(1, length).toLowerCase()
}

/** Gives each treatment the fewest first letters that no other shares, and a tone of its own while there are enough. */
export function marks(treatments: readonly { code: string; name: string }[]): Map<string, Mark> {
  const ordered = [...treatments].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return new Map(
    ordered.map(({ code, name }, index) => {
      const others = ordered.filter((other) => other.code !== code)
      const lengths = Array.from({ length: Math.max(name.length, 1) }, (_, i) => i + 1)
      const length = lengths.find((n) =>
        others.every((other) => lettersOf(other.name, n) !== lettersOf(name, n)),
      )
      return [code, { code, name, letters: lettersOf(name, length ?? name.length), tone: index % TONES }]
    }),
  )
}

/** The treatments of the clinic, and any that only this week's sessions still mention. */
export function marksFor(
  treatments: readonly { code: string; name: string }[],
  sessions: readonly { treatment: string; treatmentName: string }[],
): Map<string, Mark> {
  const known = new Map(treatments.map(({ code, name }) => [code, { code, name }]))
  for (const { treatment, treatmentName } of sessions) {
    if (!known.has(treatment)) known.set(treatment, { code: treatment, name: treatmentName })
  }
  return marks([...known.values()])
}
