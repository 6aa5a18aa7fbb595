import { expectAccessible, expectNoSidewaysScroll } from '../support/axe'
import { heldByCleo } from '../support/desk'
import { expect, openAs, PHONE, test } from '../support/test'
import { pastClass } from '../support/week'

test('keeps the register of a class in one act, and takes it back', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', `/schedule?session=${pastClass.id}`)
  const session = page.getByRole('dialog', { name: 'Group exercise' })
  await session.getByRole('button', { name: 'All came' }).click()
  const first = pastClass.attendees[0]?.patientName ?? ''
  await session.getByRole('group', { name: first }).getByLabel('Did not attend').check()
  await session.getByRole('button', { name: 'Save the register' }).click()
  const came = pastClass.attendees.length - 1
  await expect(
    session.getByText(`The register is kept: ${came} of ${pastClass.attendees.length} came.`, {
      exact: true,
    }),
  ).toBeVisible()
  await expect(session.getByText(/^Did not attend, recorded by admin/)).toHaveCount(1)
  await session.getByRole('button', { name: /^Undo/ }).click()
  await expect(session.getByRole('button', { name: 'All came' })).toBeVisible()
})

test('cancels an appointment, with whom and why, and puts it back', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/schedule?session=s-0-2026-11-24-08:30')
  const session = page.getByRole('dialog')
  await session.getByRole('button', { name: /^Cancel / }).click()
  await session.getByLabel('The patient', { exact: true }).check()
  await session.getByLabel('Reason, if one was given').fill('Has a cold')
  await session.getByRole('button', { name: 'Cancel the appointment' }).click()
  await expect(session.getByText(/is cancelled\. The place is free\./).first()).toBeVisible()
  await expect(session.getByText(/5 of 8 had, 3 booked, one missed/).first()).toBeVisible()
  await session.getByRole('button', { name: /^Put back/ }).click()
  await expect(session.getByText(/stands again/).first()).toBeVisible()
})

test('moves an appointment after a yes to what was and what will be', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/schedule?session=s-0-2026-11-24-08:30')
  await page.getByRole('button', { name: /^Move here Thursday 26 November, 2:15pm/ }).click()
  const question = page.getByRole('dialog', { name: /^Move .*\?$/ })
  await expect(question.getByText(/^Was: Tuesday 24 November, 8:30am/)).toBeVisible()
  await expect(question.getByText(/^Will be: Thursday 26 November, 2:15pm/)).toBeVisible()
  await question.getByRole('button', { name: 'Yes, move' }).click()
  await expect(page.getByText(/is moved to Thursday 26 November/).first()).toBeVisible()
})

test('is told in words when somebody else was faster', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/schedule?session=s-0-2026-11-24-08:30', { deskWasFaster: true })
  await page.getByRole('button', { name: /^Cancel / }).click()
  await page.getByRole('button', { name: 'Cancel the appointment' }).click()
  await expect(page.getByRole('alert')).toContainText('Bea recorded it as attended')
  await expect(page.getByRole('alert')).toBeFocused()
})

test('books all that a course is owed, after a yes to each place', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/patients/pt1')
  await page.getByRole('button', { name: 'Book the 4 sessions still owed' }).click()
  await page.getByRole('button', { name: 'Find places for the whole course' }).click()
  await page
    .getByRole('button', { name: /^Take this way/ })
    .first()
    .click()
  const question = page.getByRole('dialog', { name: /^Book \d+ sessions for Ann Bell\?$/ })
  await question.getByRole('button', { name: 'Yes, book' }).click()
  await expect(page.getByText(/sessions of Acupuncture booked for Ann Bell/).first()).toBeVisible()
})

test('goes from a line of today to where it is dealt with', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/')
  await page.getByRole('link', { name: /^Ann Bell did not come to the first appointment/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ann Bell' })).toBeVisible()
})

test.describe('keeps the focus', () => {
  const ROW = '/patients/pt1'

  test('in the form that was asked for, and on what asked for it afterwards', async ({ page }) => {
    await openAs(page, 'ADMINISTRATOR', ROW)
    const row = page.getByRole('row', { name: /^Thursday 3 December/ })
    await row.getByRole('button', { name: /^Cancel/ }).press('Enter')
    await expect(row.getByLabel('The patient', { exact: true })).toBeFocused()
    await row.getByRole('button', { name: 'Keep it' }).press('Enter')
    await expect(row.getByRole('link', { name: /^Move/ })).toBeFocused()
  })

  test('on why nothing was done, which outlives the row', async ({ page }) => {
    await openAs(page, 'ADMINISTRATOR', ROW, { deskWasFaster: true })
    const row = page.getByRole('row', { name: /^Thursday 10 December/ })
    await row.getByRole('button', { name: /^Put back/ }).press('Enter')
    await expect(page.getByRole('region', { name: 'Acupuncture' }).getByRole('alert')).toBeFocused()
  })

  test('in the drawer after an act and its undoing', async ({ page }) => {
    await openAs(page, 'ADMINISTRATOR', '/schedule?session=s-0-2026-11-24-08:30')
    const session = page.getByRole('dialog')
    await session.getByRole('button', { name: /^Cancel / }).press('Enter')
    await session.getByRole('button', { name: 'Cancel the appointment' }).press('Enter')
    await expect(session.getByText(/is cancelled\. The place is free\./).first()).toBeVisible()
    const isInside = () => session.evaluate((dialog) => dialog.contains(document.activeElement))
    await expect.poll(isInside).toBe(true)
    await session.getByRole('button', { name: /^Undo/ }).press('Enter')
    await expect(session.getByText(/^Undone:/).first()).toBeVisible()
    await expect.poll(isInside).toBe(true)
  })

  test('on the page after a booking that a question was asked about', async ({ page }) => {
    await openAs(page, 'ADMINISTRATOR', ROW)
    await page.getByRole('button', { name: 'Book the 4 sessions still owed' }).press('Enter')
    await page.getByRole('button', { name: 'Find places for the whole course' }).press('Enter')
    await page
      .getByRole('button', { name: /^Take this way/ })
      .first()
      .press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Yes, book' }).press('Enter')
    await expect(page.getByText(/sessions of Acupuncture booked/).first()).toBeVisible()
    const isOnPage = () =>
      page
        .getByRole('main')
        .evaluate((main) => main !== document.activeElement && main.contains(document.activeElement))
    await expect.poll(isOnPage).toBe(true)
  })
})

test('holds places while the patient is asked, and books what is held', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/patients/pt1')
  await page.getByRole('button', { name: 'Book the 4 sessions still owed' }).click()
  await page
    .getByRole('button', { name: /^Hold / })
    .first()
    .click()
  const held = page.getByRole('region', { name: 'Held now' })
  await expect(held.getByText('Held by you until 8:12am')).toBeVisible()
  await expectAccessible(page)
  await held.getByRole('button', { name: /^Book what is held/ }).click()
  await expect(page.getByText('1 session booked for Viktor Ahmed.').first()).toBeVisible()
  await expect(held).toBeHidden()
})

for (const [size, viewport] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a phone', PHONE],
] as const) {
  test(`shows on ${size} what a colleague holds, and lets nobody else touch it`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await openAs(page, 'ADMINISTRATOR', '/schedule/day?date=2026-11-25', { holds: [heldByCleo] })
    await expect(page.getByText('Held by Cleo until 8:12am').first()).toBeVisible()
    await expect(page.getByRole('button', { name: /^Let go/ })).toBeHidden()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.goto('/schedule')
    await expect(page.getByText('Held by Cleo until 8:12am').first()).toBeVisible()
    await expectAccessible(page)
  })
}
