import type { Page } from '@playwright/test'
import type { Role } from '../../../src/api/types'
import { adjusted } from '../support/answers'
import { busyDesk } from '../support/draft-preview'
import type { World } from '../support/mock-api'
import { repair } from '../support/repairs'
import { pastClass } from '../support/week'
import { awayScreens } from './away-screens'
import { ownScreens } from './own-screens'
import { planningScreens } from './planning-screens'
import { recordScreens } from './record-screens'

/** Every screen there is: who sees it, where, in which world, and what proves that it is there. */
export type Screen = {
  name: string
  role: Role | null
  path: string
  world?: Partial<World>
  heading: string | RegExp
  prepare?: (page: Page) => Promise<void>
}

async function importFile(page: Page) {
  await page.getByLabel('Clinic bundle file').setInputFiles({
    name: 'clinic.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  })
  await page.getByRole('button', { name: 'Import' }).click()
  await page.getByRole('table', { name: 'What to put right' }).waitFor()
}

/** A list of four rows, read as far as what would happen. */
export async function readTable(page: Page) {
  await page.getByLabel('Excel or CSV file').setInputFiles({
    name: 'patients.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('NHS number;Surname'),
  })
  await page.getByRole('button', { name: 'Read the file' }).click()
  await page.getByRole('heading', { name: 'What would happen' }).waitFor()
}

async function askWhyNot(page: Page) {
  await page.getByLabel('Time').fill('10:00')
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  const answer = page.getByText(/Acupuncture for Grace Patel/)
  await answer.waitFor()
  await answer.scrollIntoViewIfNeeded()
}

async function askWhatWouldHelp(page: Page) {
  await page
    .getByRole('button', { name: /^What would help/ })
    .first()
    .click()
  await page
    .getByText(/214 changes were tried/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Find places', exact: true }).click()
  await page.getByText('Tuesday 24 November, 10am to 10:30am', { exact: true }).waitFor()
}

/** Real names are as long as these, and have no space to break at. */
const LONG_NAMES = {
  'Northgate back pain clinic':
    'The Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and District Back Pain and Rehabilitation Clinic',
  'Sam Okafor': 'Bartholomew Featherstonehaugh-Cholmondeley',
  'Eleri Roberts': 'Oluwaseun Wolfeschlegelsteinhausenbergerdorff',
  Kowalska: 'Wolfeschlegelsteinhausenbergerdorff',
  Okonkwo: 'Wolfeschlegelsteinhausenbergerdorff',
  Singh: 'Wolfeschlegelsteinhausenbergerdorff',
}

export const screens: Screen[] = [
  {
    name: 'import of patients',
    role: 'ADMINISTRATOR',
    path: '/patients/import',
    heading: 'Import patients',
    prepare: readTable,
  },
  {
    name: 'import of working hours',
    role: 'ADMINISTRATOR',
    path: '/staff/import',
    heading: 'Import working hours',
    prepare: readTable,
  },
  { name: 'files in and out', role: 'ADMINISTRATOR', path: '/clinic/files', heading: 'Files in and out' },
  {
    name: 'long names in the week',
    role: 'ADMINISTRATOR',
    path: '/schedule',
    world: { renamed: LONG_NAMES },
    heading: /^Week/,
  },
  {
    name: 'long names in a draft',
    role: 'ADMINISTRATOR',
    path: '/planning',
    world: { renamed: LONG_NAMES },
    heading: 'Planning',
  },
  {
    name: 'long names running out of time',
    role: 'ADMINISTRATOR',
    path: '/time-left?show=all',
    world: { renamed: LONG_NAMES },
    heading: 'Time left',
  },
  {
    name: 'long names on the roster',
    role: 'THERAPIST',
    path: '/my-sessions',
    world: { renamed: LONG_NAMES },
    heading: 'My sessions',
  },
  {
    name: 'long names who is told what',
    role: 'ADMINISTRATOR',
    path: '/away',
    world: { repair, renamed: LONG_NAMES },
    heading: 'Someone is away',
  },
  { name: 'messages', role: 'ADMINISTRATOR', path: '/messages', heading: 'Messages' },
  {
    name: 'letters',
    role: 'ADMINISTRATOR',
    path: '/messages/letters',
    heading: 'Letters',
  },
  {
    name: 'long names among messages',
    role: 'ADMINISTRATOR',
    path: '/messages',
    world: { renamed: LONG_NAMES },
    heading: 'Messages',
  },
  {
    name: 'messages when everybody is told',
    role: 'ADMINISTRATOR',
    path: '/messages',
    world: { untold: [] },
    heading: 'Messages',
  },
  { name: 'staff sign-in', role: null, path: '/', heading: 'Sign in' },
  { name: 'patient sign-in', role: null, path: '/portal/', heading: 'Sign in' },
  {
    name: 'no clinic yet',
    role: 'ADMINISTRATOR',
    path: '/schedule',
    world: { hasClinic: false, draft: null },
    heading: 'Set up your clinic',
  },
  {
    name: 'import',
    role: 'ADMINISTRATOR',
    path: '/clinic',
    world: { hasClinic: false },
    heading: 'Set up your clinic',
  },
  {
    name: 'refused import',
    role: 'ADMINISTRATOR',
    path: '/clinic',
    world: { hasClinic: false, refusesImport: true },
    heading: 'Set up your clinic',
    prepare: importFile,
  },
  { name: 'clinic', role: 'ADMINISTRATOR', path: '/clinic', heading: 'Northgate back pain clinic' },
  { name: 'week', role: 'ADMINISTRATOR', path: '/schedule', heading: 'Week 23 to 29 November 2026' },
  { name: 'draft week', role: 'ADMINISTRATOR', path: '/schedule?view=draft', heading: /^Week/ },
  {
    name: 'session details',
    role: 'ADMINISTRATOR',
    path: '/schedule?session=s-0-2026-11-24-08:30',
    heading: /^Week/,
    prepare: (page) => page.getByText('Outside the times that the patient prefers').first().waitFor(),
  },
  { name: 'today', role: 'ADMINISTRATOR', path: '/today', heading: 'Today, Tuesday 24 November 2026' },
  {
    name: 'today with nothing to do',
    role: 'ADMINISTRATOR',
    path: '/today',
    world: { published: 'EMPTY', draft: null, slack: [] },
    heading: /^Today/,
  },
  {
    name: 'day by practitioner',
    role: 'ADMINISTRATOR',
    path: '/schedule/day?date=2026-11-25',
    heading: 'Wednesday 25 November 2026',
    prepare: (page) => page.getByRole('button', { name: /^Free/ }).first().waitFor(),
  },
  {
    name: 'day by room',
    role: 'ADMINISTRATOR',
    path: '/schedule/day?date=2026-11-25&by=room',
    heading: 'Wednesday 25 November 2026',
    prepare: (page) => page.getByRole('button', { name: /^Free/ }).first().waitFor(),
  },
  {
    name: 'booking in free time',
    role: 'ADMINISTRATOR',
    path: '/schedule/day?date=2026-11-25',
    heading: 'Wednesday 25 November 2026',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Free/ }).first().click()
      await page.getByLabel('For').selectOption({ index: 1 })
      await page
        .getByRole('button', { name: /^Place here/ })
        .first()
        .waitFor()
    },
  },
  { name: 'waiting list', role: 'ADMINISTRATOR', path: '/waiting', heading: 'Waiting list' },
  {
    name: 'care of a patient',
    role: 'ADMINISTRATOR',
    path: '/patients/pt1',
    heading: 'Ann Bell',
    prepare: (page) => page.getByRole('table', { name: 'Appointments of Acupuncture' }).waitFor(),
  },
  {
    name: 'booking what is owed',
    role: 'ADMINISTRATOR',
    path: '/patients/pt1',
    heading: 'Ann Bell',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Book the 4 sessions still owed' }).click()
      await page.getByRole('button', { name: 'Find places for the whole course' }).click()
      await page
        .getByRole('button', { name: /^Take this way/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'prescribing against the guideline',
    role: 'ADMINISTRATOR',
    path: '/patients/pt1',
    heading: 'Ann Bell',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Prescribe a course' }).click()
      await page
        .getByText('A clinician may prescribe it all the same, with a reason.')
        .scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'register of a class',
    role: 'ADMINISTRATOR',
    path: `/schedule?session=${pastClass.id}`,
    heading: /^Week/,
    prepare: (page) => page.getByRole('button', { name: 'All came' }).click(),
  },
  {
    name: 'cancelling an appointment',
    role: 'ADMINISTRATOR',
    path: '/schedule?session=s-0-2026-11-24-08:30',
    heading: /^Week/,
    prepare: (page) => page.getByRole('button', { name: /^Cancel / }).click(),
  },
  {
    name: 'own register',
    role: 'THERAPIST',
    path: `/my-sessions?week=2026-11-23&session=${pastClass.id}`,
    heading: 'My sessions',
    prepare: (page) => page.getByRole('button', { name: 'All came' }).waitFor(),
  },
  {
    name: 'why not',
    role: 'ADMINISTRATOR',
    path: '/schedule?session=s-0-2026-11-24-08:30',
    heading: /^Week/,
    prepare: askWhyNot,
  },
  {
    name: 'draft session that can be moved',
    role: 'ADMINISTRATOR',
    path: '/schedule?view=draft&session=s-0-2026-11-24-08:30',
    world: { draft: adjusted },
    heading: /^Week/,
    prepare: (page) =>
      page
        .getByRole('button', { name: /^Move here/ })
        .first()
        .waitFor(),
  },
  {
    name: 'adjusted draft week',
    role: 'ADMINISTRATOR',
    path: '/schedule?view=draft',
    world: { draft: adjusted },
    heading: /^Week/,
  },
  {
    name: 'adjusted draft review',
    role: 'ADMINISTRATOR',
    path: '/planning',
    world: { draft: adjusted },
    heading: 'Planning',
  },
  {
    name: 'course that can be placed',
    role: 'ADMINISTRATOR',
    path: '/planning',
    heading: 'Planning',
    prepare: async (page) => {
      await askWhatWouldHelp(page)
      await page
        .getByRole('button', { name: /^Place here/ })
        .first()
        .scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'no advice',
    role: 'ADMINISTRATOR',
    path: '/schedule?view=draft&session=s-0-2026-11-24-08:30',
    world: { refusesAdvice: 'already-decided' },
    heading: /^Week/,
    prepare: (page) => page.getByText(/Somebody has published or discarded/).waitFor(),
  },
  {
    name: 'draft after a busy morning',
    role: 'ADMINISTRATOR',
    path: '/planning',
    world: { preview: busyDesk },
    heading: 'Planning',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Choose a part' }).click()
      await page.getByLabel('Only these patients').fill('a')
    },
  },
  { name: 'time left', role: 'ADMINISTRATOR', path: '/time-left', heading: 'Time left' },
  {
    name: 'no course under way',
    role: 'ADMINISTRATOR',
    path: '/time-left',
    world: { slack: [] },
    heading: 'Time left',
  },
  {
    name: 'what would help',
    role: 'ADMINISTRATOR',
    path: '/planning',
    heading: 'Planning',
    prepare: askWhatWouldHelp,
  },
  {
    name: 'bottlenecks',
    role: 'ADMINISTRATOR',
    path: '/planning',
    heading: 'Planning',
    prepare: async (page) => {
      await page.getByText('What the clinic is short of, week by week').click()
      await page.getByRole('table', { name: 'What is short, by week' }).scrollIntoViewIfNeeded()
    },
  },
  ...planningScreens,
  ...awayScreens,
  ...ownScreens,
  ...recordScreens,
  { name: 'page not found', role: 'ADMINISTRATOR', path: '/nowhere', heading: 'Page not found' },
]
