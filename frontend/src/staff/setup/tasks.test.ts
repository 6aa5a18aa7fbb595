import { expect, it } from 'vitest'
import type { Clinic } from '../../api/types'
import { isSetUp, setupTasks } from './tasks'

const empty: Clinic = {
  name: 'Northgate',
  timeZone: 'Europe/London',
  version: 1,
  planning: { from: '2026-11-23', to: '2027-03-14' },
  guideline: {
    code: 'NICE-CG88-2009',
    title: 'CG88',
    publisher: 'NICE',
    published: '2009-05-27',
    status: 'SUPERSEDED',
    statusText: '',
    url: '',
  },
  treatments: [],
  counts: { sites: 0, rooms: 0, practitioners: 0, patients: 0, courses: 0, sessionsOwed: 0 },
}

it('begins with a site, because rooms and hours are at one', () => {
  expect(setupTasks(empty).map(({ status }) => status)).toEqual([
    'Completed',
    'Incomplete',
    'Cannot start yet',
    'Incomplete',
    'Cannot start yet',
    'Incomplete',
  ])
  expect(isSetUp(empty)).toBe(false)
})

it('lets rooms be added once there is a site', () => {
  const tasks = setupTasks({ ...empty, counts: { ...empty.counts, sites: 1 } })
  expect(tasks[2]?.status).toBe('Incomplete')
  expect(tasks[4]?.status).toBe('Cannot start yet')
})
