import type { ListedReferral } from '../../api/types'
import { daysBetween, plainDate } from '../../lib/dates'
import { count } from '../../lib/words'

/** How many weeks before the 18 weeks are over somebody should look. */
const SOON_DAYS = 28

export type Due = { text: string; urgency: 'over' | 'soon' | 'none' }

/** How long somebody has waited. */
export function waited({ referredOn }: ListedReferral, now: string): string {
  const days = daysBetween(referredOn, now)
  return days < 14 ? count(days, 'day') : count(Math.floor(days / 7), 'week')
}

/** How far the end of the 18 weeks is. */
export function due({ dueBy, beganOn }: ListedReferral, now: string): Due {
  if (beganOn !== null) return { text: `Treatment began on ${plainDate(beganOn)}`, urgency: 'none' }
  const left = daysBetween(now, dueBy)
  if (left < 0) return { text: `Over since ${plainDate(dueBy)}`, urgency: 'over' }
  return {
    text: `${plainDate(dueBy)}, ${left < 14 ? count(left, 'day') : count(Math.floor(left / 7), 'week')} left`,
    urgency: left <= SOON_DAYS ? 'soon' : 'none',
  }
}

/** What comes next for a referral. */
export function nextStep({ status, courses }: ListedReferral): string {
  switch (status) {
    case 'RECEIVED':
      return 'Decide'
    case 'ACCEPTED':
      return courses === 0 ? 'Prescribe a course' : 'Waits for the first session'
    case 'DECLINED':
      return 'Declined'
    case 'DISCHARGED':
      return 'Discharged'
  }
}
