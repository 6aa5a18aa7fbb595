import { sentenceCase } from '../../lib/words'

/** What people call one record of each list of a bundle. */
const LISTS: Readonly<Record<string, string>> = {
  treatments: 'Treatment',
  localLimits: 'Own limit',
  sites: 'Site',
  rooms: 'Room',
  practitioners: 'Practitioner',
  patients: 'Patient',
  courses: 'Course',
  booked: 'Appointment',
  cohorts: 'Group',
}

const FIELDS: Readonly<Record<string, string>> = {
  nhsNumber: 'NHS number',
  closedOn: 'closed day',
  unavailable: 'dates they cannot come',
  available: 'times they can come',
  preferred: 'times they would like',
  deliveredOn: 'dates of sessions given',
  startNotBefore: 'earliest start',
  referredOn: 'date of the referral',
  painBeganOn: 'when the pain began',
  groupMax: 'most people in a class',
  from: 'start',
  to: 'end',
}

function field(name: string): string {
  return FIELDS[name] ?? sentenceCase(name.replaceAll(/[A-Z]/g, (letter) => ` ${letter}`)).toLowerCase()
}

/** A list's entry, counted as people count: `workingHours[0]` → "working hours 1" */
function step(part: string, isFirst: boolean): string {
  const [, name = part, index] = /^(\w+)(?:\[(\d+)\])?/.exec(part) ?? []
  const words = (isFirst ? LISTS[name] : undefined) ?? field(name)
  return index === undefined ? words : `${words} ${Number(index) + 1}`
}

/** `practitioners[3].workingHours[0].to` → "Practitioner 4, working hours 1, end" */
export function aboutInWords(path: string): string {
  if (path === '') return 'The whole file'
  const words = path.split('.').map((part, at) => step(part, at === 0))
  return words.join(', ').replace(/^./, (letter) => letter.toUpperCase())
}

/** What is wrong where, in the words of whoever knows the place alone. */
export function wrongInWords(path: string, message: string): string {
  return `${aboutInWords(path)}: ${message}`
}
