import { expect, openAs, PHONE, test } from '../support/test'

test.use({ viewport: PHONE })

test('downloads no staff code', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await openAs(page, 'PATIENT', '/portal/')
  await expect(page.getByRole('heading', { level: 1, name: 'Hello Viktor' })).toBeVisible()
  expect(loaded.filter((path) => /staff|Schedule|Planning|Roster|Clinic/.test(path))).toEqual([])
})

test('is taken from the staff page to their own', async ({ page }) => {
  await openAs(page, 'PATIENT', '/')
  await expect(page).toHaveURL('/portal/')
})

test('sees the next session first, and what to do if they cannot come', async ({ page }) => {
  await openAs(page, 'PATIENT', '/portal/')
  const next = page.getByRole('region', { name: 'Your next session' })
  await expect(next).toContainText('Tuesday 1 December 2026')
  await expect(next).toContainText('10:15am to 11:15am')
  await expect(next).toContainText('Session 5 of 8')
  await expect(page.getByRole('region', { name: 'Later sessions' }).getByRole('listitem')).toHaveCount(2)
  await expect(page.getByRole('region', { name: 'If you cannot come' })).toBeVisible()
})

test('signs out, and nothing stays behind', async ({ page }) => {
  await openAs(page, 'PATIENT', '/portal/')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await expect(page.getByText('Session 5 of 8')).toHaveCount(0)
})
