import type { PractitionerWeek } from '../../api/types'
import { sentenceCase } from '../../lib/words'

/** Whose rows of the week to show: everybody's, those of a profession or at a site, or one person's. */
export type Whom =
  | { by: 'everybody' }
  | { by: 'profession'; profession: string }
  | { by: 'site'; site: string }
  | { by: 'person'; id: string }

export type WhomChoice = { value: string; name: string; whom: Whom }
export type WhomGroup = { name: string; choices: WhomChoice[] }

export const EVERYBODY: Whom = { by: 'everybody' }

export function isAmong({ id, profession, blocks }: PractitionerWeek, whom: Whom): boolean {
  switch (whom.by) {
    case 'everybody':
      return true
    case 'profession':
      return profession === whom.profession
    case 'site':
      return blocks.some(({ site }) => site === whom.site)
    case 'person':
      return id === whom.id
  }
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort((a, b) => a.localeCompare(b, 'en-GB'))
}

/** What there is to choose from: professions and sites only where there are several. */
export function whomGroups(practitioners: readonly PractitionerWeek[]): WhomGroup[] {
  const professions = distinct(practitioners.map(({ profession }) => profession))
  const sites = distinct(practitioners.flatMap(({ blocks }) => blocks.map(({ site }) => site)))
  return [
    {
      name: 'Professions',
      choices: professions.map((profession) => ({
        value: `profession ${profession}`,
        name: sentenceCase(profession),
        whom: { by: 'profession' as const, profession },
      })),
    },
    {
      name: 'Sites',
      choices: sites.map((site) => ({
        value: `site ${site}`,
        name: site,
        whom: { by: 'site' as const, site },
      })),
    },
    {
      name: 'Practitioners',
      choices: practitioners.map(({ id, name }) => ({
        value: `person ${id}`,
        name,
        whom: { by: 'person' as const, id },
      })),
    },
  ].filter(({ choices }) => choices.length > 1)
}

/** The choice that a value stands for; everybody where it stands for none, as in a week without that person. */
export function whomOf(groups: readonly WhomGroup[], value: string): Whom {
  return groups.flatMap(({ choices }) => choices).find((choice) => choice.value === value)?.whom ?? EVERYBODY
}
