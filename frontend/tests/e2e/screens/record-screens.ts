import type { Page } from '@playwright/test'
import type { Screen } from './screens'

const ID = '00000000-0000-4000-8000-0000000000'

async function another(page: Page) {
  await page.getByRole('radio', { name: /sciatica/ }).check()
  await page.getByRole('table', { name: 'What would change for new courses' }).waitFor()
}

async function removing(page: Page) {
  await page.getByRole('button', { name: 'Remove Northgate clinic' }).click()
  await page.getByRole('heading', { name: 'Remove Northgate clinic?' }).waitFor()
}

async function findGrace(page: Page) {
  await page.getByLabel('Find a patient').fill('pat')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await page.getByRole('button', { name: 'Grace Patel' }).click()
  await page.getByLabel('When the pain began').waitFor()
}

async function openTimes(page: Page) {
  await page.getByText('Change their details, needs and times').click()
  await page.getByRole('table', { name: /When they can come/ }).scrollIntoViewIfNeeded()
}

async function invite(page: Page) {
  await page.getByLabel('Name', { exact: true }).fill('Mina Castell')
  await page.getByRole('checkbox', { name: /^Clerk/ }).check()
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  await page.getByRole('heading', { name: 'A link for Mina Castell' }).waitFor()
}

function screen(name: string, path: string, heading: string, prepare?: Screen['prepare']): Screen {
  return { name, role: 'ADMINISTRATOR', path, heading, ...(prepare !== undefined && { prepare }) }
}

/** The screens on which the clinic's records are kept. */
export const recordScreens: Screen[] = [
  screen('sites and rooms', '/clinic/sites', 'Sites and rooms', (page) =>
    page.getByRole('button', { name: /Close all sites/ }).waitFor(),
  ),
  screen('site', `/clinic/sites/${ID}01`, 'Northgate clinic'),
  screen('removing a site', `/clinic/sites/${ID}01`, 'Northgate clinic', removing),
  screen('new site', '/clinic/sites/new', 'Add a site'),
  screen('room', `/clinic/rooms/${ID}11`, 'Gym'),
  screen('new room', '/clinic/rooms/new', 'Add a room'),
  screen('treatments', '/clinic/treatments', 'Treatments'),
  screen('treatment', `/clinic/treatments/${ID}21`, 'Group exercise'),
  screen('new treatment', '/clinic/treatments/new', 'Add a treatment'),
  screen('staff', '/staff', 'Staff'),
  screen('practitioner', `/staff/${ID}31`, 'Eleri Roberts'),
  screen('new practitioner', '/staff/new', 'Add somebody who treats'),
  screen('patient times', `/patients/${ID}41`, 'Grace Patel', openTimes),
  screen('new patient', '/patients/new', 'Add a patient'),
  screen('referrals', '/referrals', 'Referrals', (page) =>
    page.getByRole('button', { name: 'Decide on Grace Patel' }).click(),
  ),
  screen('new referral', '/referrals/new', 'Receive a referral', findGrace),
  screen('accounts', '/clinic/accounts', 'Accounts', (page) =>
    page.getByLabel('Show ended accounts').check(),
  ),
  screen('account', `/clinic/accounts/${ID}62`, 'Mina Castell'),
  screen('ended account', `/clinic/accounts/${ID}63`, 'Tess Eleri Roberts'),
  screen('invitation', `/clinic/accounts/new?practitioner=${ID}31`, 'Invite somebody', (page) =>
    page.getByLabel('Name to sign in with').waitFor(),
  ),
  screen('invitation made', '/clinic/accounts/new', 'Invite somebody', invite),
  {
    name: 'choosing a password',
    role: null,
    path: '/choose-password#good',
    heading: 'Choose your password',
  },
  {
    name: 'a link that opens nothing',
    role: null,
    path: '/choose-password#old',
    heading: 'This link cannot be used',
  },
  screen('guideline', '/clinic/guideline', 'Guideline', another),
  screen('weights', '/clinic/weights', 'What makes a good schedule', (page) =>
    page.getByLabel(/^Each day until the first session/).fill('25'),
  ),
]
