import type { ImportCounts, ImportedPatientRow, TableView } from '../../api/tables'
import { plainDate } from '../../lib/dates'
import { count, list } from '../../lib/words'

/** How a file was read, for whoever wonders why a name looks wrong. */
export function readAs({ delimiter, encoding }: TableView, rows: number): string {
  if (delimiter === '') return `Read from the sheet “${encoding}” of the workbook: ${count(rows, 'row')}.`
  return `Read as ${encoding} with a ${delimiter} between cells: ${count(rows, 'row')}.`
}

/** How much an import adds: "2 patients, 3 referrals and 1 course" */
export function added({ patients, referrals, courses }: ImportCounts): string {
  const parts = [
    patients > 0 ? count(patients, 'patient') : '',
    referrals > 0 ? count(referrals, 'referral') : '',
    courses > 0 ? count(courses, 'course') : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'nothing' : list(parts)
}

/** What stays out, where something does. */
export function leftOut({ nothingNew, faulty }: ImportCounts): string {
  const parts = [
    faulty > 0
      ? `${count(faulty, 'row has faults', 'rows have faults')} and ${faulty === 1 ? 'stays' : 'stay'} out.`
      : '',
    nothingNew > 0
      ? `${count(nothingNew, 'row has', 'rows have')} nothing new: all of ${nothingNew === 1 ? 'it' : 'them'} is recorded.`
      : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

const WHO: Record<ImportedPatientRow['kind'], string> = {
  NEW: 'New patient',
  SAME_PERSON: 'The same new patient',
  KNOWN: 'Known by NHS number; the record stays as it is',
  NOTHING_NEW: 'Nothing new: it is recorded already',
  FAULTY: 'Not imported',
}

/** What happens with a row, in a sentence's worth of words. */
export function whatHappens({ kind, referredOn, treatment, sessions }: ImportedPatientRow): string {
  const parts = [WHO[kind]]
  if (kind !== 'FAULTY' && kind !== 'NOTHING_NEW') {
    if (referredOn !== null) parts.push(`referral of ${plainDate(referredOn)}`)
    if (treatment !== null) parts.push(`${count(sessions, 'session')} of ${treatment}`)
  }
  return parts.join('; ')
}
