import type {
  Contact,
  PatientDetails,
  PractitionerDetails,
  RecordedSite,
  RoomDetails,
  SiteDetails,
  TimeAway,
  TreatmentDetails,
  WeeklyWindow,
} from '../../api/types'
import { clockTime, dateOf, dateSpan, duration, plainDate, timeRange } from '../../lib/dates'
import { list, nhsNumber, sentenceCase } from '../../lib/words'
import type { FieldWords } from './fieldWords'
import { DAYS } from './texts'

const NOTHING = 'nothing'

function some(texts: readonly string[]): string {
  return texts.length === 0 ? NOTHING : texts.join('; ')
}

export function dayName(day: WeeklyWindow['day']): string {
  return DAYS.find(({ value }) => value === day)?.text ?? ''
}

/** "Monday 9am to 5pm" */
export function windowInWords({ day, from, to }: WeeklyWindow): string {
  return `${dayName(day)} ${timeRange(from, to)}`
}

function awayInWords({ from, to, reason }: TimeAway): string {
  const span =
    dateOf(from) === dateOf(to)
      ? `${plainDate(dateOf(from))}, ${timeRange(from, to)}`
      : `${plainDate(dateOf(from))} ${clockTime(from)} to ${plainDate(dateOf(to))} ${clockTime(to)}`
  return reason === null ? span : `${span} (${reason})`
}

function orNothing(text: string | null): string {
  return text ?? NOTHING
}

function codes(values: readonly string[]): string {
  return values.length === 0 ? NOTHING : list(values.map(sentenceCase))
}

function contactInWords(contact: Contact): string {
  return some(
    [
      contact.telephone,
      contact.email,
      contact.address,
      `told by ${sentenceCase(contact.notices).toLowerCase()}`,
      contact.language,
      contact.interpreter ? 'with an interpreter' : null,
    ].filter((text) => text !== null),
  )
}

export const patientWords: FieldWords<PatientDetails> = {
  givenName: { label: 'Given names', text: (name) => name },
  familyName: { label: 'Family name', text: (name) => name },
  nhsNumber: { label: 'NHS number', text: (number) => (number === null ? NOTHING : nhsNumber(number)) },
  dateOfBirth: { label: 'Date of birth', text: plainDate },
  contact: { label: 'How to reach them', text: contactInWords },
  needs: { label: 'Needs of the room', text: codes },
  practitionerGender: { label: 'Only treated one to one by', text: orNothing },
  available: {
    label: 'Can come',
    text: (windows) => (windows === null ? 'whenever the clinic is open' : some(windows.map(windowInWords))),
  },
  preferred: { label: 'Would like to come', text: (windows) => some(windows.map(windowInWords)) },
  unavailable: {
    label: 'Cannot come',
    text: (dates) => some(dates.map(({ from, to }) => dateSpan(from, to))),
  },
}

function siteName(sites: readonly RecordedSite[], id: string): string {
  return sites.find((site) => site.id === id)?.details.name ?? 'a site that is gone'
}

export function practitionerWords(sites: readonly RecordedSite[]): FieldWords<PractitionerDetails> {
  return {
    name: { label: 'Name', text: (name) => name },
    profession: { label: 'Profession', text: sentenceCase },
    gender: { label: 'Gender', text: orNothing },
    registration: {
      label: 'Registration',
      text: (one) =>
        one === null ? NOTHING : `${one.body} ${one.number}, until ${plainDate(one.expiresOn)}`,
    },
    skills: { label: 'May give', text: codes },
    workingHours: {
      label: 'Working hours',
      text: (blocks) =>
        some(
          blocks.map((block) => {
            const since = block.holdsFrom === null ? '' : ` from ${plainDate(block.holdsFrom)}`
            const until = block.holdsTo === null ? '' : ` until ${plainDate(block.holdsTo)}`
            return `${windowInWords(block)} at ${siteName(sites, block.site)}${since}${until}`
          }),
        ),
    },
    leave: { label: 'Leave', text: (leave) => some(leave.map(({ from, to }) => dateSpan(from, to))) },
    awayDuring: { label: 'Away for part of a day', text: (away) => some(away.map(awayInWords)) },
    maxClinicalMinutesPerDay: {
      label: 'Most time with patients in a day',
      text: (minutes) => (minutes === null ? 'no limit' : duration(minutes)),
    },
  }
}

export const siteWords: FieldWords<SiteDetails> = {
  name: { label: 'Name', text: (name) => name },
  address: { label: 'Address', text: orNothing },
  directions: { label: 'How to get there', text: orNothing },
  bring: { label: 'What to bring', text: orNothing },
  openingHours: { label: 'Opening hours', text: (hours) => some(hours.map(windowInWords)) },
  closedOn: {
    label: 'Closed days',
    text: (days) =>
      some(days.map(({ date, reason }) => plainDate(date) + (reason === null ? '' : ` (${reason})`))),
  },
}

export function roomWords(sites: readonly RecordedSite[]): FieldWords<RoomDetails> {
  return {
    name: { label: 'Name', text: (name) => name },
    site: { label: 'Site', text: (id) => siteName(sites, id) },
    capacity: { label: 'Holds', text: (people) => `${people} people` },
    features: { label: 'Has', text: codes },
    closedDuring: { label: 'Closed', text: (away) => some(away.map(awayInWords)) },
  }
}

const DELIVERY: Readonly<Record<string, string>> = {
  GROUP: 'In a class',
  ONE_TO_ONE: 'One to one',
  PROGRAMME: 'As a programme',
}

function most(unit: string): (value: number | null) => string {
  return (value) => (value === null ? 'the guideline’s' : `${value} ${unit}`)
}

export const treatmentWords: FieldWords<TreatmentDetails> = {
  name: { label: 'Name', text: (name) => name },
  code: { label: 'Code', text: (code) => code },
  delivery: { label: 'Given', text: (delivery) => DELIVERY[delivery] ?? delivery },
  minutes: { label: 'Length', text: duration },
  roomFeatures: { label: 'Needs of the room', text: codes },
  groupMax: {
    label: 'Usual most people in a class',
    text: (value) => (value === null ? 'no number' : `${value} people`),
  },
  minDaysBetween: { label: 'Fewest days from session to session', text: (days) => `${days} days` },
  targetDaysBetween: { label: 'Days from session to session wished for', text: (days) => `${days} days` },
  maxSessions: { label: 'Most sessions of a course', text: most('sessions') },
  windowDays: { label: 'Most days from first session to last', text: most('days') },
  classMax: { label: 'Most people in a class', text: most('people') },
}
