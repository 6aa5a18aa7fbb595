import type { PractitionerWeek, RosterWeek, ScheduleWeek, SessionView } from '../../../src/api/types'
import { addDays } from '../../../src/lib/dates'
import { patient, practitioners } from './people'

const KINDS = [
  { treatment: 'MANUAL_THERAPY', treatmentName: 'Manual therapy', minutes: 30, of: 9 },
  { treatment: 'ACUPUNCTURE', treatmentName: 'Acupuncture', minutes: 30, of: 10 },
  { treatment: 'MANUAL_THERAPY', treatmentName: 'Manual therapy', minutes: 30, of: 9 },
  { treatment: 'GROUP_EXERCISE', treatmentName: 'Group exercise', minutes: 60, of: 8 },
] as const

type Block = { date: string; from: string; to: string; site: string }

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** Four days a week for each, a different one free, with a lunch break. */
function blocks(monday: string, index: number): Block[] {
  return [0, 1, 2, 3, 4]
    .filter((day) => day !== (index + 3) % 5)
    .flatMap((day) => [
      { date: addDays(monday, day), from: '08:30', to: '12:30', site: 'Northgate clinic' },
      ...((index + day) % 4 === 0
        ? []
        : [{ date: addDays(monday, day), from: '13:00', to: '17:00', site: 'Northgate clinic' }]),
    ])
}

function fill(block: Block, index: number, seed: number): SessionView[] {
  const sessions: SessionView[] = []
  const end = Number(block.to.slice(0, 2)) * 60 + Number(block.to.slice(3))
  let minute = Number(block.from.slice(0, 2)) * 60 + Number(block.from.slice(3))
  for (let n = seed; minute < end; n += 1) {
    const kind = KINDS[(n * 3 + index) % KINDS.length] ?? KINDS[0]
    if (minute + kind.minutes > end) break
    const size = kind.treatment === 'GROUP_EXERCISE' ? 4 + (n % 7) : 1
    if (n % 6 !== 5) {
      sessions.push({
        id: `s-${index}-${block.date}-${clock(minute)}`,
        treatment: kind.treatment,
        treatmentName: kind.treatmentName,
        start: `${block.date}T${clock(minute)}`,
        end: `${block.date}T${clock(minute + kind.minutes)}`,
        practitionerId: practitioners[index]?.id ?? '',
        practitionerName: practitioners[index]?.name ?? '',
        roomId: `r${index}`,
        roomName: size > 1 ? 'Gym 1' : `Treatment room ${index + 2}`,
        siteName: block.site,
        classId: size > 1 ? `k${index}` : null,
        attendees: Array.from({ length: size }, (_, i) => ({
          courseId: `c-${n}-${i}-${block.date}`,
          ...patient(n * 5 + i + index),
          number: ((n + i) % kind.of) + 1,
          of: kind.of,
          outcome: 'BOOKED',
        })),
      })
    }
    minute += kind.minutes + (n % 5 === 0 ? 15 : 0)
  }
  return sessions
}

function hoursOf(of: Block[]): number {
  return of.reduce((sum, { from, to }) => sum + (Number(to.slice(0, 2)) - Number(from.slice(0, 2))) * 60, 0)
}

export function scheduleWeek(monday: string, state: ScheduleWeek['state']): ScheduleWeek {
  const days = Array.from({ length: 7 }, (_, day) => addDays(monday, day))
  const rows = practitioners.map((who, index) => ({ ...who, blocks: blocks(monday, index) }))
  const sessions =
    state === 'EMPTY'
      ? []
      : rows.flatMap((row, i) => row.blocks.flatMap((b, j) => fill(b, i, i * 11 + j * 8)))
  const weeks: PractitionerWeek[] = rows.map((row) => ({
    ...row,
    workingMinutes: hoursOf(row.blocks),
    bookedMinutes: sessions
      .filter(({ practitionerId }) => practitionerId === row.id)
      .reduce((sum, { treatment }) => sum + (treatment === 'GROUP_EXERCISE' ? 60 : 30), 0),
  }))
  return { monday, state, days, practitioners: weeks, closedDates: [], sessions }
}

export function rosterWeek(monday: string): RosterWeek {
  const { days, practitioners: all, sessions } = scheduleWeek(monday, 'PUBLISHED')
  const [first] = all
  return {
    monday,
    days,
    practitionerName: first?.name ?? '',
    blocks: first?.blocks ?? [],
    sessions: sessions.filter(({ practitionerId }) => practitionerId === first?.id),
    nextAfter: addDays(monday, 7),
  }
}

/** A class that the therapist leads in the week of the pretended Tuesday, after it. */
export const ownClass: SessionView = firstClass(rosterWeek('2026-11-23').sessions, '2026-11-24T12:00')

function firstClass(sessions: readonly SessionView[], after: string): SessionView {
  const found = sessions.find(({ classId, start }) => classId !== null && start > after)
  if (found === undefined) throw new Error(`There is no class after ${after}.`)
  return found
}

/** A class of the therapist's that has been held. */
export const pastClass: SessionView = firstClass(rosterWeek('2026-11-23').sessions, '2026-11-23T00:00')
