import type { Page } from '@playwright/test'
import type { Role } from '../../../src/api/types'
import { expectAccessible } from '../support/axe'
import { expect, openAs, test } from '../support/test'

async function menu(page: Page): Promise<string[]> {
  const more = page.getByRole('button', { name: 'More', exact: true })
  if (await more.isVisible()) await more.click()
  return page.getByRole('navigation', { name: 'Main' }).getByRole('link').allTextContents()
}

const MENUS: [Role, string][] = [
  [
    'ADMINISTRATOR',
    'Today Schedule Messages Waiting Referrals Patients Planning Someone is away Offers Time left Staff Clinic',
  ],
  [
    'CLERK',
    'Today Schedule Messages Waiting Referrals Patients Planning Someone is away Offers Time left Staff Clinic',
  ],
  ['CLINICIAN', 'Today My sessions Schedule Messages Waiting Referrals Patients Offers Time left'],
  ['THERAPIST', 'My sessions'],
]

for (const [role, expected] of MENUS) {
  test(`the menu of a ${role.toLowerCase()} has what they may do`, async ({ page }) => {
    await openAs(page, role, '/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect((await menu(page)).join(' ').replace(/Messages\d+/, 'Messages')).toBe(expected)
  })
}

test('a clerk sees what the clinic consists of, and nothing that sets its rules', async ({ page }) => {
  await openAs(page, 'CLERK', '/clinic')
  await expect(page.getByRole('heading', { level: 1, name: 'Northgate back pain clinic' })).toBeVisible()
  const pages = page.getByRole('navigation', { name: 'Clinic' }).getByRole('link')
  await expect(pages).toHaveText(['Overview', 'Sites and rooms', 'Files'])
  await expect(page.getByRole('heading', { name: 'Import a file' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Export this clinic' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)
  await expectAccessible(page)
  await page.goto('/clinic/guideline')
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible()
})

test('a clerk receives referrals, and a clinician decides on them', async ({ page }) => {
  await openAs(page, 'CLERK', '/patients/pt1')
  await expect(page.getByRole('button', { name: 'Record a referral' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Accept or decline|^Prescribe a course/ })).toHaveCount(0)
  await openAs(page, 'CLINICIAN', '/patients/pt1')
  await expect(
    page.getByRole('button', { name: /^Accept or decline|^Prescribe a course/ }).first(),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: /^Remove / })).toHaveCount(0)
})
