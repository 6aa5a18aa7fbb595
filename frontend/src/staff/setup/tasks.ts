import type { Clinic } from '../../api/types'
import { count } from '../../lib/words'

export type Task = {
  title: string
  to: string
  status: 'Completed' | 'Incomplete' | 'Cannot start yet'
  detail: string
}

function task(title: string, to: string, isDone: boolean, mayStart: boolean, detail: string): Task {
  return { title, to, status: isDone ? 'Completed' : mayStart ? 'Incomplete' : 'Cannot start yet', detail }
}

/** What a clinic needs before anything can be planned, in the order in which one thing needs another. */
export function setupTasks({ name, counts, treatments }: Clinic): Task[] {
  const hasSites = counts.sites > 0
  const hasRooms = counts.rooms > 0
  const hasTreatments = treatments.length > 0
  return [
    task('Who you are', '/clinic', true, true, name),
    task(
      'Sites, with opening hours',
      hasSites ? '/clinic/sites' : '/clinic/sites/new',
      hasSites,
      true,
      count(counts.sites, 'site'),
    ),
    task(
      'Rooms',
      hasRooms ? '/clinic/sites' : '/clinic/rooms/new',
      hasRooms,
      hasSites,
      count(counts.rooms, 'room'),
    ),
    task('Treatments', '/clinic/treatments', hasTreatments, true, count(treatments.length, 'treatment')),
    task(
      'Staff, with working hours',
      counts.practitioners > 0 ? '/staff' : '/staff/new',
      counts.practitioners > 0,
      hasSites && hasTreatments,
      count(counts.practitioners, 'person', 'people'),
    ),
    task(
      'Patients and referrals',
      counts.patients > 0 ? '/referrals' : '/referrals/new',
      counts.patients > 0,
      true,
      count(counts.patients, 'patient'),
    ),
  ]
}

/** Whether there is something to plan, and everything to plan it with. */
export function isSetUp(clinic: Clinic): boolean {
  return setupTasks(clinic).every(({ status }) => status === 'Completed')
}
