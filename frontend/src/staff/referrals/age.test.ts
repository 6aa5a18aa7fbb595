import { expect, it } from 'vitest'
import type { ListedReferral } from '../../api/types'
import { due, nextStep, waited } from './age'

const referral: ListedReferral = {
  id: 'r1',
  patient: 'p1',
  patientName: 'Ann Lee',
  nhsNumber: null,
  dateOfBirth: '1970-01-02',
  referredOn: '2026-09-01',
  painBeganOn: '2026-05-01',
  priority: 'ROUTINE',
  status: 'ACCEPTED',
  reason: null,
  dueBy: '2027-01-05',
  beganOn: null,
  courses: 0,
}

it.each([
  ['2026-12-07', 'none'],
  ['2026-12-08', 'soon'],
  ['2027-01-05', 'soon'],
  ['2027-01-06', 'over'],
])('on %s the end of the 18 weeks is %s', (now, urgency) => {
  expect(due(referral, now).urgency).toBe(urgency)
})

it('stops counting once treatment has begun', () => {
  expect(due({ ...referral, beganOn: '2026-11-02' }, '2027-02-01')).toEqual({
    text: 'Treatment began on 2 November 2026',
    urgency: 'none',
  })
})

it('says how long somebody has waited', () => {
  expect(waited(referral, '2026-09-02')).toBe('1 day')
  expect(waited(referral, '2026-09-16')).toBe('2 weeks')
})

it('says what comes next', () => {
  expect(nextStep({ ...referral, status: 'RECEIVED' })).toBe('Decide')
  expect(nextStep(referral)).toBe('Prescribe a course')
  expect(nextStep({ ...referral, courses: 1 })).toBe('Waits for the first session')
})
