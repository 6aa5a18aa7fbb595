import type { Page } from '@playwright/test'
import type { Role } from '../../../src/api/types'
import { adjusted, draft, finished, portal, running } from '../support/answers'
import { busyDesk } from '../support/draft-preview'
import type { World } from '../support/mock-api'
import { repair } from '../support/repairs'
import { ownClass, pastClass } from '../support/week'
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

async function openAllDetails(page: Page) {
  const summaries = page.locator('.app-figures-panel .nhsuk-details summary, .app-figure summary')
  await summaries.first().waitFor()
  for (const summary of await summaries.all()) await summary.click()
}

async function chooseAppointment(page: Page) {
  await page.getByLabel('Find the patient').fill('Ann')
  await page.getByRole('radio', { name: /^Ann / }).first().check()
  await page.getByRole('radio', { name: /Tuesday 1 December 2026/ }).check()
}

async function askWhyNot(page: Page) {
  await page.getByLabel('Time').fill('10:00')
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  const answer = page.getByText(/Acupuncture for Grace Patel/)
  await answer.waitFor()
  await answer.scrollIntoViewIfNeeded()
}

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

async function severalThings(page: Page) {
  await page.getByLabel('Who is away?').selectOption('Eleri Roberts, physiotherapist')
  await page.getByRole('button', { name: 'Add something else' }).click()
  const second = page.getByRole('group', { name: '2 of 2' })
  await second.getByLabel('What has happened?').selectOption('A whole site is closed')
  await second.getByLabel('Which site?').selectOption('Southfield surgery')
  await page.getByRole('button', { name: 'Work out the changes' }).click()
  await page.getByRole('link', { name: '2 of 2: Enter the first day' }).waitFor()
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
    name: 'nothing published',
    role: 'ADMINISTRATOR',
    path: '/schedule',
    world: { published: 'EMPTY' },
    heading: /^Week/,
  },
  {
    name: 'first plan',
    role: 'ADMINISTRATOR',
    path: '/planning',
    world: { draft: null },
    heading: 'Planning',
  },
  {
    name: 'planning',
    role: 'ADMINISTRATOR',
    path: '/planning',
    world: { run: running, draft: null },
    heading: 'Planning',
  },
  {
    name: 'open on bank holidays',
    role: 'ADMINISTRATOR',
    path: '/planning',
    world: {
      openBankHolidays: [
        { date: '2026-12-25', name: 'Christmas Day', sites: ['Northgate clinic', 'Southfield surgery'] },
        { date: '2026-12-28', name: 'Boxing Day (substitute day)', sites: ['Northgate clinic'] },
      ],
    },
    heading: 'Planning',
    prepare: (page) => page.getByText('Open on 2 bank holidays').waitFor(),
  },
  {
    name: 'draft review',
    role: 'ADMINISTRATOR',
    path: '/planning',
    world: { run: finished },
    heading: 'Planning',
  },
  {
    name: 'all figures',
    role: 'ADMINISTRATOR',
    path: '/planning',
    heading: 'Planning',
    prepare: openAllDetails,
  },
  {
    name: 'figures of a draft from before weeks were measured',
    role: 'ADMINISTRATOR',
    path: '/planning',
    world: { draft: { ...draft, usage: null, disruption: null } },
    heading: 'Planning',
  },
  {
    name: 'published figures',
    role: 'ADMINISTRATOR',
    path: '/schedule/figures',
    heading: 'Figures of the published schedule',
    prepare: openAllDetails,
  },
  {
    name: 'no published figures',
    role: 'ADMINISTRATOR',
    path: '/schedule/figures',
    world: { published: 'EMPTY' },
    heading: 'Figures of the published schedule',
  },
  {
    name: 'publish question',
    role: 'ADMINISTRATOR',
    path: '/planning',
    heading: 'Planning',
    prepare: (page) => page.getByRole('button', { name: 'Publish' }).click(),
  },
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
  ...recordScreens,
  { name: 'page not found', role: 'ADMINISTRATOR', path: '/nowhere', heading: 'Page not found' },
]
