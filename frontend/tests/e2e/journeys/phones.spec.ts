import { type Browser, expect, type Page, test } from '@playwright/test'
import { account } from '../support/account'
import { expectAccessible } from '../support/axe'

const PHONE = { width: 390, height: 844 }

/**
 * A patient and a therapist on their phones, and the desk that hears of it, against the running service with its
 * demonstration. Needs BASE_URL, E2E_ADMIN, E2E_THERAPIST and E2E_PATIENT, each "name:password".
 */
async function signedIn(
  browser: Browser,
  variable: Parameters<typeof account>[0],
  path: string,
  viewport = PHONE,
): Promise<Page> {
  const { username, password } = account(variable)
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  await page.goto(path)
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Sign in', { timeout: 30_000 })
  return page
}

test('a patient who cannot come moves the session, and the desk reads what they wrote', async ({
  browser,
}) => {
  const desk = await signedIn(browser, 'E2E_ADMIN', '/', { width: 1440, height: 900 })
  await desk.goto('/clinic')
  const may = desk.getByLabel(/Patients may move their own appointments/)
  if (!(await may.isChecked())) {
    await may.check()
    await desk.locator('form').filter({ has: may }).getByRole('button', { name: /^Save/ }).click()
    await expect(desk.getByText(/saved/i).first()).toBeVisible()
  }

  const patient = await signedIn(browser, 'E2E_PATIENT', '/portal/')
  await patient
    .getByRole('link', { name: /^I cannot come/ })
    .last()
    .click()
  const wanted = patient.getByRole('radio').first()
  await wanted.check({ timeout: 30_000 })
  await expectAccessible(patient)
  await patient.getByRole('button', { name: 'Move my session to this time' }).click()
  await expect(patient.getByText(/^Your session is moved to/)).toBeVisible({ timeout: 30_000 })
  await patient.getByText('Write a message').click()
  await patient.getByLabel('Your message').fill('Is there parking?')
  await patient.getByRole('button', { name: 'Send message' }).click()
  await expect(patient.getByText('The clinic has your message.')).toBeVisible()

  await desk.goto('/today')
  await expect(desk.getByText('Is there parking?')).toBeVisible({ timeout: 30_000 })
  await desk
    .getByRole('button', { name: /^Dealt with/ })
    .first()
    .click()
  await expect(desk.getByText('Is there parking?')).toHaveCount(0)
})

test('a therapist records without a network, and it is sent once it is back', async ({ browser }) => {
  const therapist = await signedIn(browser, 'E2E_THERAPIST', '/')
  await expect(therapist.getByRole('heading', { level: 1, name: 'My sessions' })).toBeVisible()
  const came = therapist.getByRole('button', { name: /^Came/ })
  await expect(came.first()).toBeVisible({ timeout: 30_000 })
  await expectAccessible(therapist)
  const before = await came.count()
  await therapist.context().setOffline(true)
  await came.first().click()
  await expect(therapist.getByText('waits to be sent').first()).toBeVisible()
  await expect(therapist.getByText(/server cannot be reached/).first()).toBeVisible()
  await therapist.context().setOffline(false)
  await expect(therapist.getByText('waits to be sent')).toHaveCount(0, { timeout: 30_000 })
  await expect(came).toHaveCount(before - 1)
})
