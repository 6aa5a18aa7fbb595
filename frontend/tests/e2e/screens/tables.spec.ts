import { expectAccessible } from '../support/axe'
import { expect, openAs, test } from '../support/test'
import { readPatients } from './screens'

test('a list of patients is looked at row by row before it is taken over', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/patients/import')
  await page.getByRole('button', { name: 'Read the file' }).click()
  await expect(page.getByText('Choose a file', { exact: true }).last()).toBeVisible()
  await readPatients(page)
  await expect(page.getByText('This adds 1 patient, 3 referrals and 1 course.')).toBeVisible()
  await expect(page.getByRole('row', { name: /^7 Bo Bee/ })).toContainText('this is no date')

  await page.getByLabel('Only rows with faults').check()
  await expect(page.getByRole('row', { name: /Ada Ash/ })).toHaveCount(0)

  const asked = page.waitForRequest((request) => request.url().includes('/import/preview'))
  await page.getByLabel('What “Comment” is').selectOption('FAMILY_NAME')
  expect(new URL((await asked).url()).searchParams.get('columns')).toBe(
    'NHS_NUMBER,FAMILY_NAME,GIVEN_NAME,DATE_OF_BIRTH,FAMILY_NAME',
  )

  const applied = page.waitForRequest((request) => request.url().includes('/import/apply'))
  await page.getByRole('button', { name: 'Import 3 rows' }).click()
  expect(new URL((await applied).url()).searchParams.get('fingerprint')).toBe('f1')
  await expect(page.getByText(/1 patient, 3 referrals and 1 course imported/)).toBeVisible()
  await expectAccessible(page)
})

test('the lists and the whole files can be had, with the day in their names', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/clinic/files')
  await page.getByLabel('Rosters from the week of').fill('2026-12-07')
  await page.getByLabel('For', { exact: true }).selectOption('4 weeks')
  await expect(page.getByRole('link', { name: 'Rosters' })).toHaveAttribute(
    'href',
    '/api/lists/rosters?monday=2026-12-07&weeks=4',
  )
  await expect(page.getByRole('link', { name: 'The published schedule' })).toHaveAttribute(
    'download',
    /^schedule-\d{4}-\d\d-\d\d\.json$/,
  )
})
