import type { Disruption, Figures, Usage, Use, WeekFigures } from '../../api/types'
import { count, days, inHours, number, percent, percentOf } from '../../lib/words'

export type Figure = { name: string; value: string; meaning: string }

export type FigureGroup = { about: string; figures: Figure[] }

/** What is measured of a schedule, a draft or the published one. */
export type Measured = {
  unplanned: number
  figures: Figures
  usage: Usage | null
  disruption?: Disruption | null
}

/** What a clinic manager asks first about a schedule. */
export function headlines({ figures, unplanned }: Measured): Figure[] {
  return [
    {
      name: 'Sessions with a place',
      value: percentOf(figures.sessionsOwed - unplanned, figures.sessionsOwed),
      meaning: 'Of all sessions that courses still owe, those that are planned.',
    },
    {
      name: 'Sessions not placed',
      value: number(unplanned),
      meaning: 'Sessions that courses owe and that have no place.',
    },
    {
      name: 'Courses complete in time',
      value: percent(figures.coursesCompleteInWindowPercent),
      meaning:
        'Courses with every session given or planned, the last no later than the limit after the first (84 days under the guideline).',
    },
    {
      name: 'Referral to first session',
      value: days(figures.referralToFirstSessionDaysMean),
      meaning: 'Mean number of days from the referral to the first session, of courses that begin here.',
    },
  ]
}

function patients(figures: Figures): Figure[] {
  return [
    {
      name: 'Sessions to plan',
      value: number(figures.sessionsOwed),
      meaning: 'Sessions prescribed, less those already given.',
    },
    {
      name: 'Urgent sessions not placed',
      value: number(figures.urgentSessionsUnplanned),
      meaning: 'Sessions of urgent courses that have no place.',
    },
    {
      name: 'Urgent courses complete in time',
      value: percent(figures.urgentCoursesCompleteInWindowPercent),
      meaning: 'The same as for all courses, of urgent ones only.',
    },
    {
      name: 'Within 18 weeks of referral',
      value: percent(figures.within18WeeksOfReferralPercent),
      meaning:
        'Of the courses that begin here, those whose first session is at most 126 days after the referral. Waiting-time clocks that stop or pause are not known here.',
    },
    {
      name: '9 in 10 begin within, after referral',
      value: days(figures.referralToFirstSessionDaysP90),
      meaning: 'The days from referral to first session that 9 in 10 of these courses do not exceed.',
    },
    {
      name: 'Mean wait',
      value: days(figures.waitDaysMean),
      meaning: 'Mean number of days from the date a course may start to its first session.',
    },
    {
      name: '9 in 10 wait at most',
      value: days(figures.waitDaysP90),
      meaning: 'The wait that 9 in 10 of these courses do not exceed.',
    },
    {
      name: 'Courses without a first session',
      value: optional(figures.coursesWithoutFirstSession),
      meaning: 'Courses that have not begun and get no session. They are in none of the waits above.',
    },
  ]
}

function continuity(figures: Figures): Figure[] {
  return [
    {
      name: 'Same practitioner',
      value: percent(figures.samePractitionerPercent),
      meaning: 'Of a one-to-one course, the share of sessions with whoever gives most of them; the mean.',
    },
    {
      name: 'Same weekday and time',
      value: percent(figures.sameWeekdayAndTimePercent),
      meaning: 'Of a course, the share of sessions at its most common weekday and time; the mean.',
    },
    {
      name: 'Gaps on target',
      value: percent(figures.gapsOnTargetPercent),
      meaning: 'Of the gaps between two sessions of a course, those of just the days the treatment wishes.',
    },
    {
      name: 'Gaps off target by',
      value: days(figures.gapDaysOffTargetMean),
      meaning: 'By how many days the gaps miss the target; the mean.',
    },
    {
      name: 'At times the patient prefers',
      value: percent(figures.preferredTimesPercent),
      meaning: 'Of the sessions of patients with preferred times, those within them.',
    },
    {
      name: 'With the preferred practitioner',
      value: percent(figures.preferredPractitionerPercent),
      meaning: 'Of the one-to-one sessions of courses that name a practitioner, those with them.',
    },
  ]
}

/** "17.6% and 3.3%"; of a schedule from before each was measured, only how far they are apart. */
function extremes(use: Use | undefined, apart: number | null): string {
  const each = (use?.each ?? []).flatMap(({ percent: used }) => (used === null ? [] : [used]))
  if (each.length === 0) return apart === null ? 'not known' : `${percent(apart)} apart`
  return `${percent(Math.max(...each))} and ${percent(Math.min(...each))}`
}

function staffAndRooms(figures: Figures, usage: Usage | null): Figure[] {
  return [
    {
      name: 'Practitioners’ time used',
      value: percent(figures.practitionerUsePercent),
      meaning: 'Minutes in sessions out of the minutes each practitioner can be booked; the mean.',
    },
    {
      name: 'Busiest and quietest practitioner',
      value: extremes(usage?.practitioners, figures.practitionerUseSpread),
      meaning: 'Minutes in sessions out of the minutes that they can be booked, of the two furthest apart.',
    },
    {
      name: 'Rooms’ time used',
      value: percent(figures.roomUsePercent),
      meaning: 'Minutes in sessions out of the minutes each room is open; the mean.',
    },
    {
      name: 'Busiest and quietest room',
      value: extremes(usage?.rooms, figures.roomUseSpread),
      meaning: 'Minutes in sessions out of the minutes that they are open, of the two furthest apart.',
    },
    {
      name: 'Idle time between sessions',
      value: inHours(figures.idleMinutes),
      meaning: 'Time between two neighbouring sessions of one practitioner in one stretch of work.',
    },
  ]
}

function changes(disruption: Disruption): Figure[] {
  return [
    {
      name: 'Patients moved or cancelled',
      value: number(disruption.patients),
      meaning:
        'Patients with an appointment that is no longer at its time, with its practitioner, in its room.',
    },
    {
      name: 'Practitioners affected',
      value: number(disruption.practitioners),
      meaning: 'Practitioners who gave or now give such an appointment.',
    },
    {
      name: 'Sessions affected',
      value: number(disruption.sessions),
      meaning: 'Published sessions that somebody in them does not keep.',
    },
    {
      name: 'Appointments moved',
      value: number(disruption.appointmentsMoved),
      meaning: 'At another time, with somebody else, or in another room.',
    },
    {
      name: 'Appointments cancelled',
      value: number(disruption.appointmentsCancelled),
      meaning: 'Published appointments with nothing in their stead.',
    },
    {
      name: 'New appointments',
      value: number(disruption.appointmentsNew),
      meaning: 'In addition to what patients have been told.',
    },
  ]
}

function optional(value: number | null): string {
  return value === null ? 'not known' : number(value)
}

/** All figures but the headlines, by what they are about. */
export function groups({ figures, usage, disruption }: Measured): FigureGroup[] {
  return [
    { about: 'Patients', figures: patients(figures) },
    { about: 'Continuity', figures: continuity(figures) },
    {
      about: 'Classes',
      figures: [
        {
          name: 'Class places filled',
          value: percent(figures.classFillPercent),
          meaning: 'People in a class session out of its places; the mean of the sessions.',
        },
      ],
    },
    { about: 'Staff and rooms', figures: staffAndRooms(figures, usage) },
    ...(disruption ? [{ about: 'Changes against what is published', figures: changes(disruption) }] : []),
  ]
}

/** "5 at 82.1%", or "none" */
export function classesOf(week: WeekFigures): string {
  return week.classSessions === 0
    ? 'none'
    : `${count(week.classSessions, 'session')}, ${percent(week.classFillPercent)} full`
}
