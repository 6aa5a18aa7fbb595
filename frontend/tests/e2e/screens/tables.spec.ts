import { expectAccessible } from '../support/axe'
import { expect, openAs, test } from '../support/test'
import { readTable } from './screens'

test('a list of patients is looked at row by row before it is taken over', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/patients/import')
  await page.getByRole('button', { name: 'Read the file' }).click()
  await expect(page.getByText('Choose a file', { exact: true }).last()).toBeVisible()
  await readTable(page)
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

test('a rota is looked at row by row, with whose hours and which appointments it changes', async ({
  page,
}) => {
  await openAs(page, 'CLERK', '/staff')
  await page.getByRole('link', { name: 'Import a rota' }).click()
  await readTable(page)
  await expect(page.getByText('This changes the hours of 1 person. 2 rows stay out')).toBeVisible()
  await expect(page.getByRole('row', { name: /^Zoe Williams/ })).toContainText('from 4 January 2027')
  await expect(page.getByRole('row', { name: /^5 Wendy Iqbal/ })).toContainText('write a day of the week')
  await expect(
    page.getByRole('table', { name: 'Published appointments that would no longer suit' }),
  ).toContainText('Ann Abbott')
  await expectAccessible(page)

  const asked = page.waitForRequest((request) => request.url().includes('/hours-import/preview'))
  await page.getByLabel('First day of the hours, where the file does not say').fill('2027-02-01')
  expect(new URL((await asked).url()).searchParams.get('from')).toBe('2027-02-01')

  const applied = page.waitForRequest((request) => request.url().includes('/hours-import/apply'))
  await page.getByRole('button', { name: 'Import the hours of 1 person' }).click()
  const query = new URL((await applied).url()).searchParams
  expect([query.get('fingerprint'), query.get('from')]).toEqual(['h1', '2027-02-01'])
  await expect(page.getByText('1 published appointment no longer suits')).toBeVisible()
})
