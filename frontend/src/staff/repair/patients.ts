import type { AppointmentChoice, PatientChoice, PatientsFound } from '../../api/types'
import { count } from '../../lib/words'

const FEWEST_LETTERS = 2

/** What to look for, once enough has been typed; empty until then. */
export function wantedIn(typed: string): string {
  const wanted = typed.trim()
  return wanted.length < FEWEST_LETTERS ? '' : wanted
}

/** The patients to choose from: whoever is chosen stays, and comes first. */
export function onOffer(found: readonly PatientChoice[], chosen: PatientChoice | null): PatientChoice[] {
  return chosen === null ? [...found] : [chosen, ...found.filter(({ id }) => id !== chosen.id)]
}

/** "3 patients found" */
export function foundInWords({ patients, more }: PatientsFound): string {
  if (patients.length === 0) return 'No patient found'
  return more
    ? `The first ${patients.length} patients are shown. Enter more of the name to find others`
    : `${count(patients.length, 'patient')} found`
}

/** The courses of which appointments lie ahead, each once. */
export function coursesAhead(appointments: readonly AppointmentChoice[]): { value: string; text: string }[] {
  const names = new Map(
    appointments
      .filter(({ begun }) => !begun)
      .map(({ courseId, treatmentName, of }) => [courseId, `${treatmentName}, ${count(of, 'session')}`]),
  )
  return [...names].map(([value, text]) => ({ value, text }))
}
