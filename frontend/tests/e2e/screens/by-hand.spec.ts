import { expectAccessible } from '../support/axe'
import { expect, openAs, PHONE, test } from '../support/test'

const DRAFT = '/schedule?view=draft&session=s-0-2026-11-24-08:30'

test('moves a session where it was suggested, sees it there, and takes it back', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', DRAFT)
  const session = page.getByRole('dialog')
  await expect(session.getByText('8:30am to 9am')).toBeVisible()
  await session.getByRole('button', { name: /^Move here Thursday 26 November, 2:15pm/ }).click()

  const facts = session.locator('.app-facts')
  await expect(facts).toContainText('2:15pm to 2:45pm')
  await expect(facts).toContainText('Leila Williams')
  await expect(session.getByText('Adjusted by hand: 1 step.')).toBeVisible()
  await expect(session.getByRole('heading', { level: 2 })).toBeFocused()
  const row = page.getByRole('row', { name: /^Leila Williams/ })
  await expect(row.locator('[data-session="s-0-2026-11-24-08:30"]')).toBeVisible()
  await expectAccessible(page)

  await session.getByRole('button', { name: 'Undo the last step' }).click()
  await expect(session.getByText('8:30am to 9am')).toBeVisible()
  await expect(page.getByText('Adjusted by hand')).toHaveCount(0)
})

test('is told when somebody else was faster, and what they asked for is still there', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', DRAFT, { somebodyWasFaster: true })
  const session = page.getByRole('dialog')
  await session.getByRole('button', { name: /^Move here Thursday 26 November/ }).click()
  await expect(session.getByRole('alert')).toContainText('Somebody else has adjusted this draft')
  await expect(session.getByRole('alert')).toBeFocused()
  await expect(session.getByText('8:30am to 9am')).toBeVisible()
  await expectAccessible(page)
})

test('places a session that had no place, on a phone', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await openAs(page, 'ADMINISTRATOR', '/planning')
  await page.getByRole('button', { name: 'What would help Owen Okonkwo, Manual therapy' }).click()
  const course = page.getByRole('dialog')
  await course.getByRole('button', { name: 'Find places', exact: true }).click()
  await course.getByRole('button', { name: /^Place here Tuesday 24 November/ }).click()
  await expect(course.getByText('Every session of this course has a place now.')).toBeVisible()
  await expect(course.getByText('Adjusted by hand: 1 step.')).toBeVisible()
  await expectAccessible(page)
  await course.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText(/starts without these steps/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo the last step' }).click()
  await expect(page.getByText(/starts without these steps/)).toHaveCount(0)
})

test('takes a way to place a whole course', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', DRAFT)
  const session = page.getByRole('dialog')
  await session.getByRole('button', { name: 'Find places for the whole course' }).click()
  await session.getByRole('button', { name: 'Take this way Mostly with Leila Williams' }).click()
  await expect(page.getByText(/the whole course placed anew/).first()).toBeVisible()
})
