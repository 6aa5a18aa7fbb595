import type { Offer, OfferedPlace } from '../../api/types'
import { today } from '../../lib/clock'
import { clockTime, dateOf, dayDate } from '../../lib/dates'

/** How long somebody may have to answer. */
export const DEADLINES = [
  { minutes: 30, text: '30 minutes' },
  { minutes: 60, text: '1 hour' },
  { minutes: 120, text: '2 hours' },
  { minutes: 240, text: '4 hours' },
  { minutes: 1440, text: '24 hours' },
] as const

/** Who is being asked about a place. */
export function asked({ offers }: OfferedPlace): Offer | undefined {
  return offers.find(({ state }) => state === 'OFFERED')
}

/** "10:42am", "10:42am on Tuesday 1 December" */
export function deadline(until: string): string {
  return dateOf(until) === today() ? clockTime(until) : `${clockTime(until)} on ${dayDate(dateOf(until))}`
}

/** "Tuesday 1 December at 10am" */
export function placeTime({ start }: OfferedPlace): string {
  return `${dayDate(dateOf(start))} at ${clockTime(start)}`
}

/** What became of a place on offer. */
export function placeInWords(place: OfferedPlace): string {
  const taken = place.offers.find(({ state }) => state === 'TAKEN')
  switch (place.state) {
    case 'OPEN':
      return asked(place) === undefined ? 'Looking for the next' : 'Waits for an answer'
    case 'TAKEN':
      return `${taken?.patientName ?? 'Somebody'} took it`
    case 'NOBODY':
      return 'Nobody is left whom it suits. The place is free'
    case 'WITHDRAWN':
      return 'No longer on offer. The place is free'
    case 'GONE':
      return 'The place is taken, or nobody can have it'
    case 'TOO_LATE':
      return 'Its time came before somebody took it'
  }
}

/** What became of one who was asked, or why they were not. */
export function offerInWords({ state, why, answeredBy, answeredAt }: Offer): string {
  const by =
    answeredBy === null || answeredAt === null ? '' : `, entered by ${answeredBy} at ${deadline(answeredAt)}`
  switch (state) {
    case 'OFFERED':
      return 'is being asked'
    case 'TAKEN':
      return `took it${by}`
    case 'LEFT':
      return `left it${by}`
    case 'NO_ANSWER':
      return `could not be reached${by}`
    case 'EXPIRED':
      return 'did not answer by the deadline'
    case 'WITHDRAWN':
      return `was no longer asked${by}`
    case 'PASSED_OVER':
      return `was not asked. ${why ?? ''}`
  }
}
