/** What is typed into a field that may stay empty. Spaces stay while one types: {@link trimmed} takes them off. */
export function orNone(text: string): string | null {
  return text.trim() === '' ? null : text
}

/** The same, without spaces around any text in it: as it is saved. */
export function trimmed<T>(value: T): T
export function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map((one) => trimmed(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, trimmed(inner)]))
}

/** The whole number that is typed into a field that may stay empty. */
export function wholeNumber(text: string): number | null {
  const value = Number.parseInt(text, 10)
  return Number.isNaN(value) ? null : value
}

/** The list with one item in the place of another. */
export function replaced<T>(items: readonly T[], index: number, item: T): T[] {
  return items.map((one, at) => (at === index ? item : one))
}

export function without<T>(items: readonly T[], index: number): T[] {
  return items.filter((_, at) => at !== index)
}

export const DAYS = [
  { value: 'MONDAY', text: 'Monday' },
  { value: 'TUESDAY', text: 'Tuesday' },
  { value: 'WEDNESDAY', text: 'Wednesday' },
  { value: 'THURSDAY', text: 'Thursday' },
  { value: 'FRIDAY', text: 'Friday' },
  { value: 'SATURDAY', text: 'Saturday' },
  { value: 'SUNDAY', text: 'Sunday' },
] as const

export type Day = (typeof DAYS)[number]['value']

/** The day that a field says. */
export function dayOf(value: string): Day {
  return DAYS.find((day) => day.value === value)?.value ?? 'MONDAY'
}
