/** What an administrator has entered about what happened, field by field, as it stands in the form. */
export type Entered = {
  about: About
  practitionerId: string
  roomId: string
  patientId: string
  /** The appointment that fell through, as {@link appointmentKey} writes it. */
  appointment: string
  firstDay: string
  lastDay: string
  fromTime: string
  toTime: string
  patientsToMove: number
}

export const ABOUT = [
  { value: 'practitioner', text: 'A practitioner is away' },
  { value: 'room', text: 'A room is closed' },
  { value: 'patient', text: 'A patient cannot come for some days' },
  { value: 'cancelled', text: 'An appointment is cancelled' },
  { value: 'missed', text: 'A patient did not attend' },
  { value: 'owed', text: 'Nothing new: find places for sessions that have none' },
] as const

export type About = (typeof ABOUT)[number]['value']

export function isAbout(text: string | null): text is About {
  return ABOUT.some(({ value }) => value === text)
}

/** The id of a field, so that an error can lead to it. */
export type Field = Exclude<keyof Entered, 'patientsToMove'>

export function nothingEntered(about: About): Entered {
  return {
    about,
    practitionerId: '',
    roomId: '',
    patientId: '',
    appointment: '',
    firstDay: '',
    lastDay: '',
    fromTime: '08:00',
    toTime: '18:00',
    patientsToMove: 0,
  }
}
