const thousands = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** "1,000" */
export function number(value: number): string {
  return thousands.format(value)
}

/** "1 session", "1,000 sessions" */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`
}

/**
 * "97.5%", or "not known" where there was nothing to measure. Rounding reaches 100% and 0% only where it is exact:
 * nobody should read "all" where one is missing, or "none" where there is one.
 */
export function percent(value: number | null): string {
  if (value === null) return 'not known'
  if (value > 99.9 && value < 100) return 'over 99.9%'
  if (value > 0 && value < 0.1) return 'under 0.1%'
  return `${oneDecimal.format(value)}%`
}

/** The part of a whole in per cent, from the counts themselves. */
export function percentOf(part: number, whole: number): string {
  return percent(whole === 0 ? null : (part / whole) * 100)
}

/** "12.3 days" */
export function days(value: number | null): string {
  if (value === null) return 'not known'
  const rounded = oneDecimal.format(value)
  return `${rounded} ${rounded === '1' ? 'day' : 'days'}`
}

/** Minutes as hours: "2.5 hours", "1 hour" */
export function inHours(minutes: number): string {
  const rounded = hours(minutes)
  return `${rounded} ${rounded === '1' ? 'hour' : 'hours'}`
}

/** Minutes as hours, without the word: "2.5" */
export function hours(minutes: number): string {
  return oneDecimal.format(minutes / 60)
}

/** An NHS number in its printed form: "999 614 6103". */
export function nhsNumber(digits: string): string {
  return digits.length === 10 ? `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}` : digits
}

/** "Session 5 of 8" */
export function sessionOf(place: { number: number; of: number }): string {
  return `Session ${place.number} of ${place.of}`
}

/** "Ahmed V": what a narrow cell cuts off is then the initial, not the name. */
export function shortName({ givenName, familyName }: { givenName: string; familyName: string }): string {
  const [initial = ''] = givenName.trim()
  return `${familyName} ${initial}`.trim()
}

/** PHYSIOTHERAPIST → "Physiotherapist" */
export function sentenceCase(code: string): string {
  const words = code.replaceAll('_', ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "8, 9 and 10" */
export function list(items: readonly (string | number)[]): string {
  const last = items.at(-1)
  return items.length < 2 ? String(last ?? '') : `${items.slice(0, -1).join(', ')} and ${last}`
}

/** Makes the compiler refuse a case that nobody thought of. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
