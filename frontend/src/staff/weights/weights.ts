import type { Fault, Weight } from '../../api/types'
import type { WeightDetails } from '../../api/weights'
import { number } from '../../lib/words'
import type { FieldWords } from '../records/fieldWords'

export type WeightGroup = { title: string; weights: Weight[] }

const GROUPS: readonly { title: string; keys: readonly string[] }[] = [
  {
    title: 'For patients',
    keys: ['urgentMissing', 'wait', 'rhythm', 'continuity', 'regularity', 'preference'],
  },
  { title: 'For classes and groups', keys: ['classRun', 'classChange', 'cohortFill'] },
  { title: 'For practitioners', keys: ['idle', 'roomSwitch', 'overload'] },
]

/** The weights under what they are good for; one that no group knows stands under "Also". */
export function grouped(weights: readonly Weight[]): WeightGroup[] {
  const known = GROUPS.flatMap(({ keys }) => keys)
  return [
    ...GROUPS.map(({ title, keys }) => ({ title, weights: weights.filter(({ key }) => keys.includes(key)) })),
    { title: 'Also', weights: weights.filter(({ key }) => !known.includes(key)) },
  ].filter((group) => group.weights.length > 0)
}

/** "Usually 10. From 0 to 10,000; 0 means that it does not matter." */
export function hintOf({ usual, least, most }: Weight): string {
  const nothing = least === 0 ? '; 0 means that it does not matter' : ''
  return `Usually ${number(usual)}. From ${number(least)} to ${number(most)}${nothing}.`
}

/** Which of them are not the usual. */
export function changedFrom(details: WeightDetails, weights: readonly Weight[]): Weight[] {
  return weights.filter(({ key, usual }) => details[key] !== usual)
}

export function usualOf(weights: readonly Weight[]): WeightDetails {
  return Object.fromEntries(weights.map(({ key, usual }) => [key, usual]))
}

/** What the page itself knows to be wrong. */
export function faultsOf(details: WeightDetails, weights: readonly Weight[]): Fault[] {
  return weights.flatMap(({ key, least, most }) => {
    const value = details[key] ?? null
    if (value !== null && value >= least && value <= most) return []
    const message = `Enter a whole number from ${number(least)} to ${number(most)}`
    return [{ path: key, value: value?.toString() ?? '', message }]
  })
}

/** How people call each weight, for what somebody else has changed of it. */
export function weightWords(weights: readonly Weight[]): FieldWords<WeightDetails> {
  return Object.fromEntries(
    weights.map(({ key, words }) => [
      key,
      { label: words, text: (value: number | null) => (value === null ? 'nothing' : number(value)) },
    ]),
  )
}
