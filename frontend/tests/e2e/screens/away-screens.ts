import type { Page } from '@playwright/test'
import { repair } from '../support/repairs'
import type { Screen } from './screens'

async function chooseAppointment(page: Page) {
  await page.getByLabel('Find the patient').fill('Ann')
  await page.getByRole('radio', { name: /^Ann / }).first().check()
  await page.getByRole('radio', { name: /Tuesday 1 December 2026/ }).check()
}

async function severalThings(page: Page) {
  await page.getByLabel('Who is away?').selectOption('Eleri Roberts, physiotherapist')
  await page.getByRole('button', { name: 'Add something else' }).click()
  const second = page.getByRole('group', { name: '2 of 2' })
  await second.getByLabel('What has happened?').selectOption('A whole site is closed')
  await second.getByLabel('Which site?').selectOption('Southfield surgery')
  await page.getByRole('button', { name: 'Work out the changes' }).click()
  await page.getByRole('link', { name: '2 of 2: Enter the first day' }).waitFor()
}

/** The screens on which somebody is away, and what is done about it. */
export const awayScreens: Screen[] = [
  { name: 'someone is away', role: 'ADMINISTRATOR', path: '/away', heading: 'Someone is away' },
  {
    name: 'away without a clinic',
    role: 'ADMINISTRATOR',
    path: '/away',
    world: { hasClinic: false },
    heading: 'Set up your clinic',
  },
  {
    name: 'room closed',
    role: 'ADMINISTRATOR',
    path: '/away?about=room',
    heading: 'Someone is away',
  },
  {
    name: 'appointment cancelled',
    role: 'ADMINISTRATOR',
    path: '/away?about=cancelled',
    heading: 'Someone is away',
    prepare: chooseAppointment,
  },
  { name: 'site closed', role: 'ADMINISTRATOR', path: '/away?about=site', heading: 'Someone is away' },
  {
    name: 'several things at once',
    role: 'ADMINISTRATOR',
    path: '/away',
    heading: 'Someone is away',
    prepare: severalThings,
  },
  {
    name: 'what is missing',
    role: 'ADMINISTRATOR',
    path: '/away',
    heading: 'Someone is away',
    prepare: (page) => page.getByRole('button', { name: 'Work out the changes' }).click(),
  },
  {
    name: 'refused changes',
    role: 'ADMINISTRATOR',
    path: '/away?about=owed',
    world: { refusesChanges: true },
    heading: 'Someone is away',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Work out the changes' }).click()
      await page.getByRole('table', { name: 'What to put right' }).waitFor()
    },
  },
  {
    name: 'who is told what',
    role: 'ADMINISTRATOR',
    path: '/away',
    world: { repair },
    heading: 'Someone is away',
  },
  {
    name: 'repair published',
    role: 'ADMINISTRATOR',
    path: '/away',
    world: { repair: { ...repair, state: 'PUBLISHED' } },
    heading: 'Someone is away',
  },
  {
    name: 'repair collides',
    role: 'ADMINISTRATOR',
    path: '/away',
    world: { repair, repairCollides: true },
    heading: 'Someone is away',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Publish' }).click()
      await page.getByRole('button', { name: 'Yes, publish' }).click()
      await page.getByRole('heading', { name: /The clinic has changed/ }).waitFor()
    },
  },
]
