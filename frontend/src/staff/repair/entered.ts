import type { PatientChoice } from '../../api/types'

/** One thing that has happened, field by field, as it stands in the form. Fields of other kinds stay as they were. */
export type Entry = {
  /** Tells the entries of one form apart; it is never given to another one. */
  key: number
  about: About
  practitionerId: string
  siteId: string
  roomId: string
  patient: PatientChoice | null
  /** The course that pauses. */
  course: string
  /** The appointment that fell through, as {@link appointmentKey} writes it. */
  appointment: string
  firstDay: string
  lastDay: string
  fromTime: string
  toTime: string
}

export const ABOUT = [
  { value: 'practitioner', text: 'A practitioner is away' },
  { value: 'hours', text: 'A practitioner is away for part of today' },
  { value: 'room', text: 'A room is closed' },
  { value: 'site', text: 'A whole site is closed' },
  { value: 'patient', text: 'A patient cannot come for some days' },
  { value: 'cancelled', text: 'An appointment is cancelled' },
  { value: 'pause', text: 'A patient’s course pauses for some days' },
  { value: 'missed', text: 'A patient did not attend' },
  { value: 'owed', text: 'Nothing new: find places for sessions that have none' },
] as const

export type About = (typeof ABOUT)[number]['value']

export function isAbout(text: string | null): text is About {
  return ABOUT.some(({ value }) => value === text)
}

export function aboutInWords(about: About): string {
  return ABOUT.find(({ value }) => value === about)?.text ?? ''
}

export type Field = Exclude<keyof Entry, 'key'>

/** The id of an entry's field, so that an error can lead to it. */
export function fieldId({ key }: Pick<Entry, 'key'>, field: Field): string {
  return `entry-${key}-${field}`
}

/** The times that a kind begins with: a room is closed for a working day, who goes home is gone until the day is over. */
function usualTimes(about: About): Pick<Entry, 'fromTime' | 'toTime'> {
  return about === 'hours' ? { fromTime: '', toTime: '23:59' } : { fromTime: '08:00', toTime: '18:00' }
}

export function nothingEntered(key: number, about: About): Entry {
  return {
    key,
    about,
    practitionerId: '',
    siteId: '',
    roomId: '',
    patient: null,
    course: '',
    appointment: '',
    firstDay: '',
    lastDay: '',
    ...usualTimes(about),
  }
}

/** The same entry about something else: who and when stay, what belongs to one kind alone does not. */
export function turnedInto(entry: Entry, about: About): Entry {
  return { ...entry, about, appointment: '', course: '', ...usualTimes(about) }
}
