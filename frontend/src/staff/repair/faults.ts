import { isDate } from '../../lib/dates'
import type { Entered, Field } from './entered'

export type FieldFault = { field: Field; message: string }

function days({ firstDay, lastDay }: Entered): FieldFault[] {
  if (!isDate(firstDay)) return [{ field: 'firstDay', message: 'Enter the first day' }]
  if (lastDay !== '' && !isDate(lastDay)) return [{ field: 'lastDay', message: 'Enter the last day' }]
  return lastDay !== '' && lastDay < firstDay
    ? [{ field: 'lastDay', message: 'The last day must be the first day or later' }]
    : []
}

function times({ firstDay, lastDay, fromTime, toTime }: Entered): FieldFault[] {
  if (fromTime === '') return [{ field: 'fromTime', message: 'Enter the time from which the room is closed' }]
  if (toTime === '') return [{ field: 'toTime', message: 'Enter the time at which the room opens again' }]
  return (lastDay === '' || lastDay === firstDay) && toTime <= fromTime
    ? [{ field: 'toTime', message: 'The room must open later than it closes' }]
    : []
}

function chosen(value: string, field: Field, message: string): FieldFault[] {
  return value === '' ? [{ field, message }] : []
}

/** What is missing or cannot be, in the order of the form. The server looks again, and at more. */
export function faultsOf(entered: Entered): FieldFault[] {
  switch (entered.about) {
    case 'practitioner':
      return [...chosen(entered.practitionerId, 'practitionerId', 'Choose who is away'), ...days(entered)]
    case 'room':
      return [...chosen(entered.roomId, 'roomId', 'Choose the room'), ...days(entered), ...times(entered)]
    case 'patient':
      return [...chosen(entered.patientId, 'patientId', 'Choose the patient'), ...days(entered)]
    case 'cancelled':
    case 'missed':
      return [
        ...chosen(entered.patientId, 'patientId', 'Choose the patient'),
        ...(entered.patientId === ''
          ? []
          : chosen(entered.appointment, 'appointment', 'Choose the appointment')),
      ]
    case 'owed':
      return []
  }
}
