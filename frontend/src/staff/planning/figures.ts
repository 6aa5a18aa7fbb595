import type { Draft } from '../../api/types'
import { days, hours, number, percent } from '../../lib/words'

export type Figure = { name: string; value: string }

/** What a clinic manager asks first about a schedule. */
export function headlines({ figures, unplanned }: Draft): Figure[] {
  return [
    { name: 'Sessions with a place', value: percent(figures.sessionsPlannedPercent) },
    { name: 'Sessions not placed', value: number(unplanned) },
    { name: 'Courses planned in full', value: percent(figures.coursesFullyPlannedPercent) },
    { name: 'Mean wait', value: days(figures.waitDaysMean) },
  ]
}

/** The other figures, by what they are about. */
export function furtherFigures({ figures }: Draft): { about: string; figures: Figure[] }[] {
  const { urgentSessionsUnplanned: urgent, sessionsOwed: owed, idleMinutes: idle } = figures
  return [
    {
      about: 'Patients',
      figures: [
        { name: 'Sessions to plan', value: owed === null ? 'not known' : number(owed) },
        { name: 'Urgent sessions not placed', value: urgent === null ? 'not known' : number(urgent) },
        { name: '9 in 10 wait at most', value: days(figures.waitDaysP90) },
        { name: 'Within 18 weeks of referral', value: percent(figures.within18WeeksOfReferralPercent) },
      ],
    },
    {
      about: 'Courses',
      figures: [
        { name: 'Always the same practitioner', value: percent(figures.samePractitionerPercent) },
        { name: 'Same weekday and time', value: percent(figures.sameWeekdayAndTimePercent) },
        { name: 'At times the patient prefers', value: percent(figures.preferredTimesPercent) },
        { name: 'Gap between sessions off target by', value: days(figures.gapDaysOffTargetMean) },
      ],
    },
    {
      about: 'Practitioners and rooms',
      figures: [
        { name: 'Working time used', value: percent(figures.practitionerUsePercent) },
        { name: 'Class places filled', value: percent(figures.classFillPercent) },
        { name: 'Gaps between sessions', value: idle === null ? 'not known' : `${hours(idle)} hours` },
      ],
    },
  ]
}
