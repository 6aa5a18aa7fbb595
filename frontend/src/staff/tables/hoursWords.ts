import type { ChangedHours, HoursCounts, ImportedHours } from '../../api/tables'
import { plainDate } from '../../lib/dates'
import { count } from '../../lib/words'

const WHAT: Record<ImportedHours['kind'], string> = {
  TAKEN: 'Taken over',
  NOTHING_NEW: 'Nothing new: it is recorded already',
  LEFT_OUT: 'Not imported: another row of this person has a fault',
  FAULTY: 'Not imported',
}

/** What happens with a row, and the hours it writes: "Taken over: Monday 9–12, Northgate" */
export function whatHappensWithHours({ kind, hours }: ImportedHours): string {
  return hours === '' ? WHAT[kind] : `${hours}. ${WHAT[kind]}`
}

/** For whom the hours become others, and what stays out. */
export function changedFor({ people, nothingNew, leftOut }: HoursCounts): string {
  const parts = [
    people === 0
      ? 'This changes nobody’s hours.'
      : `This changes the hours of ${count(people, 'person', 'people')}.`,
    leftOut > 0
      ? `${count(leftOut, 'row stays', 'rows stay')} out: nobody has half of their hours taken over.`
      : '',
    nothingNew > 0
      ? `${count(nothingNew, 'row has', 'rows have')} nothing new: all of ${nothingNew === 1 ? 'it' : 'them'} is recorded.`
      : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** When the hours of the file hold: "from 4 January 2027 to 30 April 2027" */
export function whenTheyHold({ from, to }: ChangedHours): string {
  if (from === null && to === null) return 'at all times'
  if (from === null) return `until ${plainDate(to ?? '')}`
  return to === null ? `from ${plainDate(from)}` : `from ${plainDate(from)} to ${plainDate(to)}`
}

/** What becomes of the hours that are recorded. */
export function whatEnds({ recorded, taken }: ChangedHours): string {
  const comes = count(taken, 'stretch of work a week is new', 'stretches of work a week are new')
  const goes = count(recorded, 'recorded one ends or changes', 'recorded ones end or change')
  if (taken === 0) return recorded === 0 ? 'The minutes a day change' : sentence(goes)
  return recorded === 0 ? comes : `${comes}; ${goes}`
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
