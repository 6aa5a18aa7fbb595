import { expect, type Page, test } from '@playwright/test'
import { account } from '../support/account'
import { expectAccessible } from '../support/axe'

/**
 * A morning at the desk of the running service, which begins with what is published. Needs BASE_URL and the administrator's
 * user name and password as E2E_ADMIN, "name:password".
 */
async function signIn(page: Page) {
  const { username, password } = account('E2E_ADMIN')
  await page.goto('/')
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Today/ })).toBeVisible({ timeout: 30_000 })
}

test('the desk keeps the register of a class: all came but one, and takes it back', async ({ page }) => {
  await signIn(page)
  await page
    .getByRole('link', { name: /^Group exercise with .* people$/ })
    .first()
    .click()
  const session = page.getByRole('dialog')
  await session.getByRole('button', { name: 'All came' }).click({ timeout: 30_000 })
  await session.getByLabel('Did not attend').first().check()
  await session.getByRole('button', { name: 'Save the register' }).click()
  await expect(session.getByText(/^The register is kept: \d+ of \d+ came\.$/).first()).toBeVisible()
  await expect(session.getByText(/^Did not attend, recorded by/)).toHaveCount(1)
  await expectAccessible(page)

  await session.getByRole('button', { name: /^Undo/ }).click()
  await expect(session.getByRole('button', { name: 'All came' })).toBeVisible()
  await expect(session.getByText(/^Did not attend, recorded by/)).toHaveCount(0)
})

test('a patient cancels, the place is free, and what is owed is booked again', async ({ page }) => {
  await signIn(page)
  await page.getByRole('link', { name: 'Waiting', exact: true }).click()
  await page.getByRole('row').filter({ hasText: 'Begun' }).first().getByRole('link').click()
  const booked = page.getByRole('row').filter({ hasText: /Booked \(session/ })
  const before = await booked.last().getByRole('rowheader').textContent({ timeout: 30_000 })
  await booked
    .last()
    .getByRole('button', { name: /^Cancel/ })
    .click()
  await page.getByLabel('Reason, if one was given').fill('Has a cold')
  await page.getByRole('button', { name: 'Cancel the appointment' }).click()
  await expect(page.getByText(/is cancelled\. The place is free\./).first()).toBeVisible()
  const history = page.getByRole('row').filter({ hasText: 'Has a cold' })
  await expect(history.getByRole('rowheader')).toHaveText(before ?? '')
  await expectAccessible(page)

  await page
    .getByRole('button', { name: /^Book the (session|\d+ sessions) still owed$/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Find places for the whole course' }).click()
  await page
    .getByRole('button', { name: /^Take this way/ })
    .first()
    .click({ timeout: 30_000 })
  const question = page.getByRole('dialog', { name: /^Book \d+ sessions? for / })
  await question.getByRole('button', { name: 'Yes, book' }).click()
  await expect(page.getByText(/booked for/).first()).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)

  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText(/^Undone: /).first()).toBeVisible({ timeout: 30_000 })

  await history.getByRole('button', { name: /^Put back/ }).click()
  await expect(page.getByText(/stands again\./).first()).toBeVisible()
  await expect(history).toHaveCount(0)
})
