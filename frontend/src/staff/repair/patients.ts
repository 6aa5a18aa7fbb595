import type { PatientChoice } from '../../api/types'
import { folded } from '../../lib/words'

export const MOST_SHOWN = 8

/** The patients that the words mean: every word in the name, or the NHS number's digits in a row. None for no words. */
export function matching(patients: readonly PatientChoice[], wanted: string): PatientChoice[] {
  const words = folded(wanted).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const digits = wanted.replaceAll(/\s/g, '')
  const isNumber = /^\d{3,}$/.test(digits)
  return patients.filter(({ name, nhsNumber }) =>
    isNumber ? nhsNumber.includes(digits) : words.every((word) => folded(name).includes(word)),
  )
}
