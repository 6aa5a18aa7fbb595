import type { ChangesDocument } from '../../api/repair'
import type { AppointmentChoice, Fault } from '../../api/types'
import { addDays, dateOf, daysBetween } from '../../lib/dates'
import type { Entry, Field } from './entered'
import type { EntryFault } from './faults'

type Place = Pick<AppointmentChoice, 'sessionId' | 'courseId'>

/** What names an appointment among all: the session and whose place in it. */
export function appointmentKey({ sessionId, courseId }: Place): string {
  return JSON.stringify([sessionId, courseId])
}

function placeOf(key: string): { session: string; course: string } {
  const [session, course] = JSON.parse(key)
  return { session: String(session), course: String(course) }
}

/** From the first day to the last; a last day that is left out is the first. */
function days({ firstDay, lastDay }: Entry): { from: string; to: string } {
  return { from: firstDay, to: lastDay === '' ? firstDay : lastDay }
}

function eachDay(entry: Entry): string[] {
  const { from, to } = days(entry)
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n))
}

function moments(entry: Entry): { from: string; to: string } {
  const { from, to } = days(entry)
  return { from: `${from}T${entry.fromTime}`, to: `${to}T${entry.toTime}` }
}

/** What an entry adds to the lists of a document. */
function itemsOf(entry: Entry, asOf: string): [list: string, item: object][] {
  const patient = entry.patient?.id
  switch (entry.about) {
    case 'practitioner':
      return [['practitionersOnLeave', { practitioner: entry.practitionerId, ...days(entry) }]]
    case 'hours': {
      const today = { ...entry, firstDay: dateOf(asOf), lastDay: '' }
      return [['practitionersAway', { practitioner: entry.practitionerId, ...moments(today) }]]
    }
    case 'room':
      return [['roomsClosed', { room: entry.roomId, ...moments(entry) }]]
    case 'site':
      return eachDay(entry).map((date) => ['sitesClosed', { site: entry.siteId, date }])
    case 'patient':
      return [['patientsAway', { patient, ...days(entry) }]]
    case 'pause':
      return [['cancelledDates', { course: entry.course, ...days(entry) }]]
    case 'cancelled':
      return [['cancelled', placeOf(entry.appointment)]]
    case 'missed':
      return [['notAttended', placeOf(entry.appointment)]]
    case 'owed':
      return []
  }
}

/** Which entry each item of a document was written for, by its path: "sitesClosed[2]". */
export type Origins = ReadonlyMap<string, Entry>

/** What was entered as one clinic-changes/1 document, as of a moment of the clinic's time. */
export function changesOf(
  entries: readonly Entry[],
  asOf: string,
): { changes: ChangesDocument; origins: Origins } {
  const lists = new Map<string, object[]>()
  const origins = new Map<string, Entry>()
  for (const entry of entries) {
    for (const [list, item] of itemsOf(entry, asOf)) {
      const items = lists.get(list) ?? []
      origins.set(`${list}[${items.length}]`, entry)
      lists.set(list, [...items, item])
    }
  }
  return { changes: { format: 'clinic-changes/1', asOf, ...Object.fromEntries(lists) }, origins }
}

/** The field that a member of a document's item was read from. */
function fieldOf(about: Entry['about'], member: string): Field {
  const timed = about === 'hours'
  switch (member) {
    case 'practitioner':
      return 'practitionerId'
    case 'room':
      return 'roomId'
    case 'site':
      return 'siteId'
    case 'patient':
      return 'patient'
    case 'session':
      return 'appointment'
    case 'course':
      return about === 'pause' ? 'course' : 'appointment'
    case 'from':
      return timed ? 'fromTime' : 'firstDay'
    case 'to':
      return timed ? 'toTime' : 'lastDay'
    case 'date':
      return 'firstDay'
    default:
      return 'about'
  }
}

function sentence({ message, value }: Fault): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)} (found ${value})`
}

/** The server's faults, each with the entry and the field that it is about; apart from them those that no entry has. */
export function refused(
  faults: readonly Fault[],
  origins: Origins,
): { known: EntryFault[]; unknown: Fault[] } {
  const known: EntryFault[] = []
  const unknown: Fault[] = []
  for (const fault of faults) {
    const [, item = '', member = ''] = /^(\w+\[\d+\])(?:\.(\w+))?/.exec(fault.path) ?? []
    const entry = origins.get(item)
    if (entry === undefined) unknown.push(fault)
    else known.push({ key: entry.key, field: fieldOf(entry.about, member), message: sentence(fault) })
  }
  return { known, unknown }
}
