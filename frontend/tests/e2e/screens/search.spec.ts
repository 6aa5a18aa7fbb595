import { expectAccessible } from '../support/axe'
import { expect, openAs, test } from '../support/test'

test('a key opens the search anywhere, and the keyboard alone opens what is found', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/staff')
  await expect(page.getByRole('heading', { level: 1, name: 'Staff' })).toBeVisible()
  await page.keyboard.press('/')
  const box = page.getByRole('searchbox', { name: /^Find a patient/ })
  await expect(box).toBeFocused()
  await box.pressSequentially('gym')
  await expect(page.getByRole('button', { name: 'Gym Room' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Gym' })).toBeVisible()
  expect(page.url()).not.toContain('gym')
})

test('a "/" that is typed into a field is a "/"', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/patients')
  await page.getByLabel('Find a patient').pressSequentially('a/b')
  await expect(page.getByLabel('Find a patient')).toHaveValue('a/b')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
