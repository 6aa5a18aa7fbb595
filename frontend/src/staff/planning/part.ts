import type { DraftChoices, DraftPart } from '../../api/types'

/** What is chosen on screen. Empty texts and lists leave nobody out. */
export type Chosen = { from: string; to: string; practitioner: string; courses: string[] }

/** All of a draft. */
export const WHOLE: DraftPart = { courses: [], days: [], practitioners: [] }

export const EVERYTHING: Chosen = { from: '', to: '', practitioner: '', courses: [] }

/** Every day that the draft proposes something for, from the first chosen to the last. */
function days({ from, to }: Chosen, choices: DraftChoices): string[] {
  if (from === '' && to === '') return []
  return choices.days.map(({ date }) => date).filter((date) => date >= from && (to === '' || date <= to))
}

/** The part of a draft that was chosen; undefined where it names days and there are none between them. */
export function partOf(chosen: Chosen, choices: DraftChoices | undefined): DraftPart | undefined {
  if (choices === undefined) return WHOLE
  const between = days(chosen, choices)
  if ((chosen.from !== '' || chosen.to !== '') && between.length === 0) return undefined
  return {
    days: between,
    practitioners: chosen.practitioner === '' ? [] : [chosen.practitioner],
    courses: chosen.courses,
  }
}

export function isEverything({ from, to, practitioner, courses }: Chosen): boolean {
  return from === '' && to === '' && practitioner === '' && courses.length === 0
}

/** The courses whose patient or treatment the words are of, the first few. */
export function coursesFound(words: string, choices: DraftChoices, chosen: readonly string[]) {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (wanted.length === 0) return []
  return choices.courses
    .filter(({ id }) => !chosen.includes(id))
    .filter(({ label }) => wanted.every((word) => label.toLowerCase().includes(word)))
    .slice(0, 8)
}
