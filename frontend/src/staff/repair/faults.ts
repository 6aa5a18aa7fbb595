import { dateOf, isDate, longDate } from '../../lib/dates'
import type { Entry, Field } from './entered'

export type FieldFault = { field: Field; message: string }

/** A fault of one of several entries. */
export type EntryFault = FieldFault & { key: number }

/** The days that can be about something: from today to the last day that is planned. */
export type Limits = { now: string; lastDay: string }

function order({ firstDay, lastDay }: Entry): FieldFault[] {
  if (!isDate(firstDay)) return [{ field: 'firstDay', message: 'Enter the first day' }]
  if (lastDay !== '' && !isDate(lastDay)) return [{ field: 'lastDay', message: 'Enter the last day' }]
  return lastDay !== '' && lastDay < firstDay
    ? [{ field: 'lastDay', message: 'The last day must be the first day or later' }]
    : []
}

function passed(field: Field): FieldFault {
  return { field, message: 'This day has passed. Enter today or a later day' }
}

function unplanned(field: Field, { lastDay }: Limits): FieldFault {
  return { field, message: `The plan ends on ${longDate(lastDay)}. Enter that day or an earlier one` }
}

function days(entry: Entry, limits: Limits): FieldFault[] {
  const faults = order(entry)
  if (faults.length > 0) return faults
  const today = dateOf(limits.now)
  const { firstDay } = entry
  const last: Field = entry.lastDay === '' ? 'firstDay' : 'lastDay'
  if (entry[last] < today) return [passed(last)]
  return firstDay > limits.lastDay ? [unplanned('firstDay', limits)] : []
}

/** The records know the days on which a site is closed one by one, so each of them has to be a day that is planned. */
function closedDays(entry: Entry, limits: Limits): FieldFault[] {
  const faults = days(entry, limits)
  if (faults.length > 0) return faults
  if (entry.firstDay < dateOf(limits.now)) return [passed('firstDay')]
  return entry.lastDay > limits.lastDay ? [unplanned('lastDay', limits)] : []
}

function closedTimes({ firstDay, lastDay, fromTime, toTime }: Entry): FieldFault[] {
  if (fromTime === '') return [{ field: 'fromTime', message: 'Enter the time from which the room is closed' }]
  if (toTime === '') return [{ field: 'toTime', message: 'Enter the time at which the room opens again' }]
  return (lastDay === '' || lastDay === firstDay) && toTime <= fromTime
    ? [{ field: 'toTime', message: 'The room must open later than it closes' }]
    : []
}

function hoursAway({ fromTime, toTime }: Entry, { now }: Limits): FieldFault[] {
  if (fromTime === '') return [{ field: 'fromTime', message: 'Enter the time from which they are away' }]
  if (toTime === '') return [{ field: 'toTime', message: 'Enter the time until which they are away' }]
  if (toTime <= fromTime)
    return [{ field: 'toTime', message: 'They must be back later than they have to leave' }]
  return toTime <= now.slice(11, 16)
    ? [{ field: 'toTime', message: 'This time has passed. Enter a later one' }]
    : []
}

function chosen(value: string, field: Field, message: string): FieldFault[] {
  return value === '' ? [{ field, message }] : []
}

function patient(entry: Entry): FieldFault[] {
  return entry.patient === null ? [{ field: 'patient', message: 'Choose the patient' }] : []
}

function appointment(entry: Entry): FieldFault[] {
  return entry.patient === null
    ? patient(entry)
    : chosen(entry.appointment, 'appointment', 'Choose the appointment')
}

function course(entry: Entry): FieldFault[] {
  return entry.patient === null ? patient(entry) : chosen(entry.course, 'course', 'Choose the course')
}

/** What is missing or cannot be, in the order of the form. The server looks again, and at more. */
export function faultsOf(entry: Entry, limits: Limits): FieldFault[] {
  switch (entry.about) {
    case 'practitioner':
      return [...chosen(entry.practitionerId, 'practitionerId', 'Choose who is away'), ...days(entry, limits)]
    case 'hours':
      return [
        ...chosen(entry.practitionerId, 'practitionerId', 'Choose who is away'),
        ...hoursAway(entry, limits),
      ]
    case 'room':
      return [
        ...chosen(entry.roomId, 'roomId', 'Choose the room'),
        ...days(entry, limits),
        ...closedTimes(entry),
      ]
    case 'site':
      return [...chosen(entry.siteId, 'siteId', 'Choose the site'), ...closedDays(entry, limits)]
    case 'patient':
      return [...patient(entry), ...days(entry, limits)]
    case 'pause':
      return [...course(entry), ...days(entry, limits)]
    case 'cancelled':
    case 'missed':
      return appointment(entry)
    case 'owed':
      return []
  }
}

/** The faults of all entries, in the order of the form. */
export function allFaults(entries: readonly Entry[], limits: Limits): EntryFault[] {
  return entries.flatMap((entry) => faultsOf(entry, limits).map((fault) => ({ ...fault, key: entry.key })))
}
