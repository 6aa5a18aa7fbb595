import type { BankHolidayPart } from '../../api/setup'

/** The parts of the United Kingdom that keep bank holidays of their own. */
export const PARTS = [
  { value: 'ENGLAND_AND_WALES', text: 'England and Wales' },
  { value: 'SCOTLAND', text: 'Scotland' },
  { value: 'NORTHERN_IRELAND', text: 'Northern Ireland' },
] as const

export function partOf(value: string): BankHolidayPart {
  return PARTS.find((part) => part.value === value)?.value ?? 'ENGLAND_AND_WALES'
}
