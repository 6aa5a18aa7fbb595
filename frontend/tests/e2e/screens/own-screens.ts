import type { Page } from '@playwright/test'
import { portal } from '../support/answers'
import { ownClass } from '../support/week'
import type { Screen } from './screens'

async function askWhyNotOnTheRoster(page: Page) {
  await page.getByLabel('Time').fill('10:00')
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  const answer = page.getByText('Leila Williams is not there then.')
  await answer.waitFor()
  await answer.scrollIntoViewIfNeeded()
}

async function chooseFromTheClass(page: Page) {
  await page.getByLabel('Ask about').selectOption(ownClass.attendees[1]?.patientName ?? '')
  await page.getByRole('heading', { name: 'Other places' }).waitFor()
}

/** What therapists and patients see of their own sessions. */
export const ownScreens: Screen[] = [
  { name: 'therapist week', role: 'THERAPIST', path: '/my-sessions', heading: 'My sessions' },
  {
    name: 'why on the roster',
    role: 'THERAPIST',
    path: '/my-sessions?session=s-0-2026-11-24-08:30',
    heading: 'My sessions',
    prepare: askWhyNotOnTheRoster,
  },
  {
    name: 'why in a class',
    role: 'THERAPIST',
    path: `/my-sessions?session=${ownClass.id}`,
    heading: 'My sessions',
    prepare: chooseFromTheClass,
  },
  {
    name: 'no advice on the roster',
    role: 'THERAPIST',
    path: '/my-sessions?session=s-0-2026-11-24-08:30',
    world: { refusesAdvice: 'no-such-session' },
    heading: 'My sessions',
    prepare: (page) => page.getByText(/this session is not in it any more/).waitFor(),
  },
  {
    name: 'patient cannot come',
    role: 'PATIENT',
    path: '/portal/#cannot-come-own-5',
    heading: 'I cannot come',
    prepare: (page) => page.getByRole('radio').first().waitFor(),
  },
  {
    name: 'patient after changes',
    role: 'PATIENT',
    path: '/portal/',
    world: {
      portal: {
        ...portal,
        changes: [
          {
            treatmentName: 'Group exercise',
            was: [{ start: '2026-12-01T09:00', where: 'Gym 1, Northgate clinic', with: 'Eleri Roberts' }],
            now: [{ start: '2026-12-01T10:15', where: 'Gym 1, Northgate clinic', with: 'Eleri Roberts' }],
          },
        ],
      },
    },
    heading: 'Hello Viktor',
  },
  { name: 'patient sessions', role: 'PATIENT', path: '/portal/', heading: 'Hello Viktor' },
  {
    name: 'patient without sessions',
    role: 'PATIENT',
    path: '/portal/',
    world: { portal: { ...portal, courses: [] } },
    heading: 'Hello Viktor',
  },
]
