import type { ImportRow } from '../../api/types'
import { count, list } from '../../lib/words'

const KINDS: Record<string, string> = {
  clinic: 'the clinic itself',
  limits: 'limits',
  treatments: 'treatments',
  sites: 'sites',
  rooms: 'rooms',
  practitioners: 'practitioners',
  patients: 'patients',
  courses: 'courses',
  sessions: 'appointments',
}

/** What people call a kind of records. */
export function kindName(kind: string): string {
  return KINDS[kind] ?? kind
}

/** How many records of each change a preview has, in a sentence. */
export function summary(rows: readonly ImportRow[], unchanged: number): string {
  const of = (change: ImportRow['change']) => rows.filter((row) => row.change === change).length
  return `${list([
    `${of('ADDED')} new`,
    `${of('CHANGED')} changed`,
    `${of('MISSING')} not in the file`,
    `${unchanged} as they are`,
  ])}.`
}

const REASONS: Record<string, string> = {
  leave: 'the practitioner is away',
  'working-hours': 'the practitioner does not work then',
  registration: "the practitioner's registration has ended",
  skill: 'the practitioner may not give it',
  'closed-day': 'the site is closed that day',
  'opening-hours': 'the site is shut then',
  'room-closed': 'the room is closed then',
  'room-features': 'the room lacks something',
  'room-capacity': 'the room is too small',
  'patient-availability': 'the patient cannot come then',
  'patient-needs': 'it does not meet what the patient needs',
  length: 'it has another length now',
  unknown: 'its room or practitioner is gone',
}

/** Why an appointment no longer suits, in words. */
export function reasons(rules: readonly string[]): string {
  return list(rules.map((rule) => REASONS[rule] ?? rule))
}

/** The name of an export: the day it was made stands in it. */
export function exportName(clinic: string, today: string): string {
  const plain = clinic
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${plain === '' ? 'clinic' : plain}-${today}.json`
}

/** How many appointments a sentence is about. */
export function appointments(number: number): string {
  return count(number, 'appointment')
}
