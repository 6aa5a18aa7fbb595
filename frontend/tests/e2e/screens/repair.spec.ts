import { repair, slack } from '../support/repairs'
import { expect, openAs, test } from '../support/test'

const WORK_OUT = 'Work out the changes'

test('says who is away, sees who has to be told what, and publishes only after a yes', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/away')
  await page.getByLabel('Who is away?').selectOption('Eleri Roberts, physiotherapist')
  await page.getByLabel('First day').fill('2026-12-01')
  await page.getByLabel('Last day').fill('2026-12-04')
  await page.getByLabel('How many other patients may be moved?').selectOption('Up to 2')
  const asked = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: WORK_OUT }).click()
  expect(new URL((await asked).url()).search).toBe('?patientsToMove=2')

  await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible()
  await expect(page.getByText('Eleri Roberts is away from Tuesday 1 December 2026 to Friday 4')).toBeVisible()
  await expect(page.getByRole('heading', { name: '6 patients to tell' })).toBeVisible()
  await expect(page.getByRole('table', { name: '1 session without a place, and why' })).toBeVisible()

  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('6 patients and 2 practitioners have to be told.')).toBeVisible()
  await page.getByRole('button', { name: 'Yes, publish' }).click()
  await expect(page.getByText('These changes are published.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish' })).toBeHidden()
  await expect(page.getByLabel('Who is away?'), 'nothing is said a second time').toHaveValue('')
})

test('discards, and is told that nothing has changed', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/away', { repair })
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('button', { name: 'Yes, discard' }).click()
  await expect(page.getByText('These changes were discarded. Nothing has changed.')).toBeVisible()
})

test('is told to work it out again when the schedule has changed', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/away', { repair, repairCollides: true })
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('button', { name: 'Yes, publish' }).click()
  await expect(page.getByRole('heading', { name: /The clinic has changed/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish' })).toBeHidden()
})

test('says several things at once by keyboard, takes one out again, and sends the rest as one', async ({
  page,
}) => {
  await openAs(page, 'ADMINISTRATOR', '/away')
  await page.getByLabel('Who is away?').selectOption('Eleri Roberts, physiotherapist')
  await page.getByLabel('First day').fill('2026-12-01')
  const add = page.getByRole('button', { name: 'Add something else that has happened' })
  await add.press('Enter')
  const second = page.getByRole('group', { name: '2 of 2' })
  await expect(second.getByLabel('What has happened?')).toBeFocused()
  await second.getByLabel('What has happened?').selectOption('A room is closed')
  await add.press('Enter')
  const third = page.getByRole('group', { name: '3 of 3' })
  await expect(third.getByLabel('What has happened?')).toBeFocused()
  await third.getByLabel('What has happened?').selectOption('A whole site is closed')
  await third.getByLabel('Which site?').selectOption('Southfield surgery')

  await page.getByRole('button', { name: 'Remove 2 of 3: A room is closed' }).press('Enter')
  await expect(add).toBeFocused()
  await expect(page.getByText('Removed: A room is closed. 2 left')).toBeAttached()

  await page.getByRole('button', { name: WORK_OUT }).press('Enter')
  await page.getByRole('link', { name: '2 of 2: Enter the first day' }).press('Enter')
  await expect(second.getByLabel('First day')).toBeFocused()
  await second.getByLabel('First day').fill('2026-12-03')
  await second.getByLabel('Last day').fill('2026-12-04')
  const asked = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: WORK_OUT }).press('Enter')
  expect((await asked).postDataJSON()).toMatchObject({
    practitionersOnLeave: [{ practitioner: 'p1', from: '2026-12-01', to: '2026-12-01' }],
    sitesClosed: [
      { site: 'site-2', date: '2026-12-03' },
      { site: 'site-2', date: '2026-12-04' },
    ],
  })
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible()
})

test('keeps what was entered when the server refuses it, and says which field is meant', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/away', { refusesChanges: true })
  await page.getByLabel('Who is away?').selectOption('Eleri Roberts, physiotherapist')
  await page.getByLabel('First day').fill('2026-12-01')
  await page.getByRole('button', { name: WORK_OUT }).click()
  await expect(page.locator('.nhsuk-error-summary')).toBeFocused()
  await page.getByRole('link', { name: /^Off the planning horizon/ }).press('Enter')
  await expect(page.getByLabel('First day')).toBeFocused()
  await expect(page.getByLabel('First day')).toHaveValue('2026-12-01')
  await expect(page.getByLabel('Who is away?')).toHaveValue('p1')
  await expect(page.getByRole('table', { name: 'What to put right' })).toContainText('asOf')
})

test('is led by keyboard to what is missing', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/away')
  await page.getByRole('button', { name: WORK_OUT }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.nhsuk-error-summary')).toBeFocused()
  await page.getByRole('link', { name: 'Choose who is away' }).press('Enter')
  await expect(page.getByLabel('Who is away?')).toBeFocused()
})

test('has a missed appointment fitted in again', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/away?about=missed')
  const asked = page.waitForRequest('**/patients/search')
  await page.getByLabel('Find the patient').fill('ann')
  expect((await asked).url(), 'what is typed is in no address').not.toContain('ann')
  await page.getByRole('radio', { name: /^Ann / }).first().check()
  await expect(page.getByRole('radio', { name: /Tuesday 17 November 2026/ })).toBeVisible()
  await expect(page.getByRole('radio', { name: /Tuesday 1 December 2026/ })).toHaveCount(0)
})

test('goes from the courses that run out of time to places for what is owed', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/time-left')
  const toDo = slack.filter(({ unplanned, needsAttention }) => unplanned > 0 || needsAttention)
  await expect(page.getByRole('row')).toHaveCount(toDo.length + 1)
  await expect(page.getByRole('row').nth(1)).toContainText('Urgent')
  await expect(page.getByRole('row').nth(3)).toContainText('2 of 9 left, 6 days too short')
  await page.getByRole('radio', { name: `All courses ${slack.length}` }).click()
  await expect(page.getByRole('row')).toHaveCount(slack.length + 1)
  await page
    .getByRole('button', { name: 'Find places' })
    .or(page.getByRole('link', { name: 'Find places' }))
    .click()
  await expect(page.getByLabel('What has happened?')).toHaveValue('owed')
})

test('the call list goes on paper without the form', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/away', { repair })
  await page.getByRole('heading', { name: '6 patients to tell' }).waitFor()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: WORK_OUT })).toBeHidden()
  await expect(page.getByText(/Printed on Tuesday 24 November 2026/)).toBeVisible()
  const pictures = process.env.PICTURES
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    ...(pictures !== undefined && { path: `${pictures}/call-list.pdf` }),
  })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(2)
})
