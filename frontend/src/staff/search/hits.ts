import type { PatientFound } from '../../api/types'
import { plainDate } from '../../lib/dates'
import { folded } from '../../lib/find'
import { nhsNumber } from '../../lib/words'

export type Hit = { name: string; detail: string; to: string }

const MOST_OF_A_KIND = 8

/** Records whose name has every word that was typed, in whatever order and without regard to accents. */
export function hits(
  wanted: string,
  detail: string,
  path: string,
  records: readonly { id: string; details: { name: string } }[],
): Hit[] {
  const words = folded(wanted).split(' ')
  return records
    .filter(({ details }) => words.every((word) => folded(details.name).includes(word)))
    .slice(0, MOST_OF_A_KIND)
    .map(({ id, details }) => ({ name: details.name, detail, to: `${path}/${id}` }))
}

/** Patients as the server found them, each with what tells people of one name apart. */
export function patientHits(found: readonly PatientFound[]): Hit[] {
  return found.slice(0, MOST_OF_A_KIND).map(({ id, name, nhsNumber: number, dateOfBirth }) => ({
    name,
    detail: `Patient, ${number === null ? '' : `${nhsNumber(number)}, `}born ${plainDate(dateOfBirth)}`,
    to: `/patients/${id}`,
  }))
}
