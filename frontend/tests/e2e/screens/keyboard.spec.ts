import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, openAs, PHONE, test } from '../support/test'

/** The session that has the focus, by its id. */
function focused(page: Page) {
  return page.evaluate(() => document.activeElement?.getAttribute('data-session'))
}

test('the week is one tab stop, arrows walk it, Enter opens a session and Escape gives the place back', async ({
  page,
}) => {
  await openAs(page, 'ADMINISTRATOR', '/schedule')
  await page.getByRole('grid').waitFor()
  await expect(page.locator('[data-session][tabindex="0"]')).toHaveCount(1)

  await page.getByLabel('Find a patient').focus()
  await page.keyboard.press('Tab')
  const first = await focused(page)
  expect(first).toBe('s-0-2026-11-23-08:30')

  await page.keyboard.press('ArrowRight')
  const second = await focused(page)
  expect(second).not.toBe(first)

  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toMatch(/^s-1-2026-11-23/)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  expect(await focused(page)).toBe(first)
  await page.keyboard.press('Control+End')
  expect(await focused(page)).toMatch(/^s-7-/)
  await page.keyboard.press('Control+Home')

  await page.keyboard.press('Enter')
  const details = page.getByRole('dialog')
  await expect(details).toBeVisible()
  await expect(details.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(page).toHaveURL(/session=s-0-2026-11-23/)

  await page.keyboard.press('Escape')
  await expect(details).toBeHidden()
  expect(await focused(page)).toBe(first)

  await page.keyboard.press('Tab')
  expect(await focused(page)).toBeNull()
})

test('what would help is asked and closed by keyboard, and the place is given back', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/planning')
  const ask = page.getByRole('button', { name: 'What would help Owen Okonkwo, Manual therapy' })
  await ask.press('Enter')
  const help = page.getByRole('dialog')
  await expect(help.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(help.getByText('Grace Patel moves from Monday 7 December')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(ask).toBeFocused()
})

test('a page that is gone to is announced: the title changes and the heading takes the focus', async ({
  page,
}) => {
  await openAs(page, 'ADMINISTRATOR', '/schedule')
  await expect(page).toHaveTitle('Week 23 to 29 November 2026 – Back pain programmes')
  await page.getByRole('button', { name: 'More' }).press('Enter')
  await page.keyboard.press('Tab')
  await page.getByRole('link', { name: 'Clinic', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page).toHaveTitle('Clinic – Back pain programmes')
})

test('signing in by keyboard: what is missing is said first', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/', { me: null })
  await page.getByLabel('Username').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.nhsuk-error-summary')).toBeFocused()
  await expect(page).toHaveTitle('Error: Sign in – Back pain programmes')

  await page.getByLabel('Username').fill('admin')
  await page.getByLabel('Password', { exact: true }).fill('wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: /not right/ })).toBeVisible()

  await page.getByLabel('Password', { exact: true }).fill('right')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Today/ })).toBeVisible()
})

test('the menu keeps to one line at a desk, and folds away on a phone', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/clinic/weights')
  const header = page.getByRole('banner')
  await expect(page.getByRole('button', { name: 'More' })).toBeVisible()
  expect((await header.boundingBox())?.height).toBeLessThan(64)
  await page.setViewportSize(PHONE)
  await page.getByRole('button', { name: 'Menu' }).click()
  await expect(header.getByRole('link', { name: 'Someone is away' })).toBeVisible()
  await expectAccessible(page)
  await header.getByRole('link', { name: 'Waiting' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Waiting list' })).toBeVisible()
  await expect(header.getByRole('link', { name: 'Waiting' })).toBeHidden()
})
