import { running } from '../support/answers'
import { expectAccessible } from '../support/axe'
import { busyDesk, nothingNew } from '../support/draft-preview'
import { expect, openAs, test } from '../support/test'

test('plans, watches, stops and finds the draft to review', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/planning', { draft: null })
  await page.getByRole('button', { name: 'Plan', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Waiting to start' })).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '53')
  await expect(page.getByText('of 1,748 sessions not placed yet')).toBeVisible()

  await page.getByRole('button', { name: 'Stop and keep best' }).click()
  await expect(page.getByText(/Planning was stopped and the best schedule was kept/)).toBeVisible()
  await expect(page.getByRole('heading', { name: '17 sessions without a place, and why' })).toBeVisible()
})

test('publishes only after a yes', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/planning')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { name: 'Draft to review' })).toBeVisible()

  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText(/17 sessions will still have no place/)).toBeVisible()
  await page.getByRole('button', { name: 'Yes, publish' }).click()
  await expect(page.getByText('These sessions are published.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish' })).toBeHidden()
})

test('publishes what is free and keeps what collides, with the reasons', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/planning', { preview: busyDesk })
  await expect(page.getByText('308 of 312 appointments can be published now.')).toBeVisible()
  await expect(page.getByText(/Eleri Roberts: leave: 24 November 2026 added/)).toBeVisible()
  await expect(page.getByRole('row', { name: /Grace Sato.*Eleri Roberts is away then/ })).toBeVisible()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText(/4 appointments cannot be published and stay in the draft/)).toBeVisible()
  await page.getByRole('button', { name: 'Yes, publish' }).click()
  await expect(page.getByText(/308 appointments are published\. 4 are left in this draft/)).toBeVisible()
  await expect(page.getByText(/^admin published 308 appointments on/)).toBeVisible()
})

test('chooses a part by keyboard', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/planning')
  await page.getByRole('button', { name: 'Choose a part' }).press('Enter')
  await page.getByLabel('From').selectOption('2026-11-25')
  await page.getByLabel('Only these patients').fill('sato')
  await page.getByRole('button', { name: 'Add Grace Sato, Manual therapy' }).press('Enter')
  const sent = page.waitForRequest('**/api/drafts/d1/publish')
  await page.getByRole('button', { name: 'Publish this part' }).click()
  await page.getByRole('button', { name: 'Yes, publish' }).click()
  expect((await sent).postDataJSON()).toEqual({
    days: ['2026-11-25', '2026-11-26'],
    courses: ['c2'],
    practitioners: [],
  })
})

test('is told when there is nothing new in a draft', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/planning', { preview: nothingNew })
  await expect(page.getByText(/There is nothing to publish/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish' })).toBeHidden()
})

test('goes from week to week by the address, and Back goes back', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/schedule')
  await page.getByRole('button', { name: 'Next week' }).click()
  await expect(page).toHaveURL(/week=2026-11-30/)
  await expect(
    page.getByRole('heading', { level: 1, name: 'Week 30 November to 6 December 2026' }),
  ).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Week 23 to 29 November 2026' })).toBeVisible()
})

test('finds a patient and shows only who sees them', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/schedule')
  const rows = page.getByRole('grid').getByRole('rowheader')
  await expect(rows).toHaveCount(8)
  await page.getByLabel('Find a patient').fill('999 031 6760')
  await expect(page.getByText('1 session found this week')).toBeVisible()
  await expect(rows).toHaveCount(1)
})

test('hides a treatment with its key', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/schedule')
  const acupuncture = page.getByRole('button', { name: /, Acupuncture,/ })
  await expect(acupuncture.first()).toBeVisible()
  await page.getByRole('checkbox', { name: /Acupuncture/ }).uncheck()
  await expect(acupuncture).toHaveCount(0)
})

test('sees every fault of a refused file', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/clinic', { hasClinic: false, refusesImport: true })
  await page.getByLabel('Clinic bundle file').setInputFiles({
    name: 'clinic.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  })
  await page.getByRole('button', { name: 'Import' }).click()
  await expect(page.getByRole('alert')).toContainText('The file has 4 faults. Nothing was imported.')
  await expect(page.getByRole('table', { name: 'What to put right' }).getByRole('row')).toHaveCount(5)
})

test('signs in over the page when the session has ended, and goes on there', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/planning', { run: running })
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.route('**/api/planning-runs/latest', (route) =>
    route.fulfill({ status: 401, json: { type: '/problems/not-signed-in' } }),
  )
  const again = page.getByRole('dialog', { name: 'Sign in again' })
  await expect(again).toBeVisible()
  await expectAccessible(page)
  await page.unroute('**/api/planning-runs/latest')
  await again.getByLabel('Username').fill('admin')
  await again.getByLabel('Password', { exact: true }).fill('right')
  await again.getByRole('button', { name: 'Sign in' }).click()
  await expect(again).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'Planning' })).toBeVisible()
})
