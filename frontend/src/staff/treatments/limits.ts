import type { CitedLimit, Ruleset, RulesetLimits, TreatmentDetails } from '../../api/types'
import { count } from '../../lib/words'

export type Limit = 'maxSessions' | 'windowDays' | 'groupMax'

const UNIT: Record<Limit, [one: string, many: string]> = {
  maxSessions: ['session', 'sessions'],
  windowDays: ['day', 'days'],
  groupMax: ['person', 'people'],
}

/** What a ruleset says of a treatment; undefined where it is silent. */
export function limitsOf(ruleset: Ruleset | undefined, code: string): RulesetLimits | undefined {
  return ruleset?.treatments.find(({ treatment }) => treatment === code)
}

/** "At most 8 sessions: NICE CG88 (2009), recommendation 1.3.3" */
export function citedInWords(limit: CitedLimit, kind: Limit): string {
  const [one, many] = UNIT[kind]
  return `At most ${count(limit.most, one, many)}: ${limit.source}`
}

/** What stands beside the field for the clinic's own limit. */
export function limitHint(limits: RulesetLimits | undefined, kind: Limit): string {
  const limit = limits?.[kind] ?? null
  if (limit !== null) return `${citedInWords(limit, kind)}. Leave empty to keep to that, or enter less.`
  if (kind === 'groupMax') return 'The guideline sets no number. Leave empty for no limit.'
  return 'The guideline sets no number: the clinic has to set its own.'
}

type Known = Pick<TreatmentDetails, 'code' | 'name' | 'delivery' | 'minutes' | 'groupMax'>

/** Treatments of the guidelines, as clinics commonly give them. */
export const KNOWN: readonly Known[] = [
  { code: 'GROUP_EXERCISE', name: 'Group exercise', delivery: 'GROUP', minutes: 60, groupMax: 10 },
  { code: 'MANUAL_THERAPY', name: 'Manual therapy', delivery: 'ONE_TO_ONE', minutes: 30, groupMax: null },
  { code: 'ACUPUNCTURE', name: 'Acupuncture', delivery: 'ONE_TO_ONE', minutes: 30, groupMax: null },
]

/** A new treatment, with what is usual in the rest. */
export function freshTreatment(known: Known): TreatmentDetails {
  return {
    ...known,
    roomFeatures: [],
    minDaysBetween: 2,
    targetDaysBetween: 7,
    maxSessions: null,
    windowDays: null,
    classMax: null,
  }
}

/** The common treatments that a ruleset limits whole, so that they can be given without further ado. */
export function offered(ruleset: Ruleset | undefined): TreatmentDetails[] {
  return KNOWN.filter(({ code }) => {
    const limits = limitsOf(ruleset, code)
    return limits !== undefined && limits.maxSessions !== null && limits.windowDays !== null
  }).map(freshTreatment)
}
