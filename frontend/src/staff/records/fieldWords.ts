import type { Fault } from '../../api/types'
import { sentenceCase } from '../../lib/words'

/** How people call each field of a record, and how they would write what stands in it. */
export type FieldWords<D> = { [K in keyof D]: { label: string; text: (value: D[K]) => string } }

export type Difference = { label: string; theirs: string; mine: string; both: boolean }

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What somebody else changed since a record was opened, field by field. */
export function differences<D extends object>(
  words: FieldWords<D>,
  opened: D,
  theirs: D,
  mine: D,
): Difference[] {
  const found: Difference[] = []
  for (const key in words) {
    if (same(opened[key], theirs[key])) continue
    const { label, text } = words[key]
    found.push({
      label,
      theirs: text(theirs[key]),
      mine: text(mine[key]),
      both: !same(opened[key], mine[key]) && !same(mine[key], theirs[key]),
    })
  }
  return found
}

/** Their record with my changes: where both changed a field, it is mine. */
export function merged<D extends object>(opened: D, theirs: D, mine: D): D {
  const result = { ...theirs }
  for (const key in mine) {
    if (!same(opened[key], mine[key])) result[key] = mine[key]
  }
  return result
}

const PARTS: Readonly<Record<string, string>> = {
  from: 'start',
  to: 'end',
  holdsFrom: 'first date on which it holds',
  holdsTo: 'last date on which it holds',
  expiresOn: 'expiry date',
  body: 'register',
  email: 'e-mail address',
  notices: 'way of being told',
}

function part(name: string): string {
  return PARTS[name] ?? sentenceCase(name.replaceAll(/[A-Z]/g, (letter) => ` ${letter}`)).toLowerCase()
}

/** `workingHours[1].to` → "Working hours 2, end" */
export function fieldName<D>(words: FieldWords<D>, path: string): string {
  const [, first = '', index, rest] = /^(\w+)(?:\[(\d+)\])?(?:\.(\w+))?/.exec(path) ?? []
  const label = Object.entries<{ label: string }>(words).find(([key]) => key === first)?.[1].label
  const numbered = `${label ?? sentenceCase(part(first))}${index === undefined ? '' : ` ${Number(index) + 1}`}`
  return rest === undefined ? numbered : `${numbered}, ${part(rest)}`
}

/** The id of the field that a fault's path means. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll(/\W+/g, '-').replace(/-$/, '')}`
}

const WANTED: Readonly<Record<string, string>> = {
  date: 'Enter a date',
  dateOfBirth: 'Enter a date of birth',
  expiresOn: 'Enter a date',
  from: 'Enter when it begins',
  to: 'Enter when it ends',
  planningFrom: 'Enter the first day to plan',
  planningTo: 'Enter the last day to plan',
  painBeganOn: 'Enter when the pain began',
  referredOn: 'Enter when the referral was made',
  startNotBefore: 'Enter a date',
}

/** Dates and times that were left empty: they cannot be sent at all. */
export function emptyMoments(value: unknown, path = ''): Fault[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => emptyMoments(one, `${path}[${at}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`
    const message = WANTED[key]
    return message !== undefined && inner === ''
      ? [{ path: here, value: '', message }]
      : emptyMoments(inner, here)
  })
}
