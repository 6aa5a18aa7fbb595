import { expect, openAs, PHONE, test } from '../support/test'
import { ownClass } from '../support/week'

const WHY = 'Why? Tuesday 24 November, 8:30am to 9am, Manual therapy'

test('a therapist asks why by keyboard, asks about another time, and gets the place back', async ({
  page,
}) => {
  await openAs(page, 'THERAPIST', '/my-sessions')
  const why = page.getByRole('button', { name: WHY })
  await why.press('Enter')
  const answer = page.getByRole('dialog')
  await expect(answer.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(answer.getByText('With Eleri Roberts like the rest of the course').first()).toBeVisible()
  await expect(answer.getByRole('heading', { name: 'Other places' })).toBeVisible()

  await answer.getByText('What is a point?').press('Enter')
  await expect(answer.getByText(/^another practitioner.*: 30 points$/)).toBeVisible()

  const asked = page.waitForRequest('**/api/roster/advice/why-not?**')
  await answer.getByLabel('Date').fill('2026-11-26')
  await answer.getByLabel('Time').fill('10:00')
  await answer.getByLabel('With').selectOption('Eleri Roberts (you)')
  await answer.getByRole('button', { name: 'Ask' }).press('Enter')
  expect(new URL((await asked).url()).searchParams.get('practitioner')).toBe('p1')
  await expect(answer.getByText('Leila Williams is not there then.')).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(answer).toBeHidden()
  await expect(why).toBeFocused()
})

test('a class is asked about one person at a time', async ({ page }) => {
  await openAs(page, 'THERAPIST', `/my-sessions?session=${ownClass.id}`)
  const answer = page.getByRole('dialog')
  await expect(answer.getByText(/people in this class$/)).toBeVisible()
  await expect(answer.getByRole('heading', { name: 'Why here?' })).toBeHidden()
  const person = ownClass.attendees[2]
  const asked = page.waitForRequest('**/api/roster/advice/why?**')
  await answer.getByLabel('Ask about').selectOption(person?.patientName ?? '')
  expect(new URL((await asked).url()).searchParams.get('course')).toBe(person?.courseId)
  await expect(answer.getByRole('heading', { name: 'Why here?' })).toBeVisible()
})

test('on a phone the answer covers the page, nobody gets behind it, and Back closes it', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await openAs(page, 'THERAPIST', '/my-sessions')
  const why = page.getByRole('button', { name: WHY })
  await why.click()
  const answer = page.getByRole('dialog')
  await expect(answer.getByRole('heading', { name: 'Other places' })).toBeVisible()
  for (let tabs = 0; tabs < 20; tabs += 1) await page.keyboard.press('Tab')
  expect(
    await page.evaluate(
      () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
    ),
  ).toBe(true)
  await page.goBack()
  await expect(answer).toBeHidden()
  await expect(why).toBeFocused()
})

test('what has begun is not asked about', async ({ page }) => {
  await openAs(page, 'THERAPIST', '/my-sessions')
  await expect(page.getByRole('button', { name: WHY })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Why\? Monday 23 November/ })).toHaveCount(0)
})

test('what changed since the last look is told once, and the desk is written to', async ({ page }) => {
  await page.setViewportSize(PHONE)
  const state = await openAs(page, 'THERAPIST', '/my-sessions')
  const changes = page.getByRole('region', { name: '3 changes since you last looked' })
  await expect(
    changes.getByText('now Thursday 26 November at 11:30am, in Room 2, Northgate clinic, not Room 1'),
  ).toBeVisible()
  await changes.getByRole('button', { name: 'I have read this' }).click()
  await expect(changes).toBeHidden()

  await page.getByText('Write to the desk').click()
  await page.getByRole('button', { name: 'Send to the desk' }).click()
  await expect(page.getByText('Write something first')).toBeVisible()
  await page.getByLabel('What the desk should know or do').fill('The plinth in room 2 is broken.')
  await page.getByRole('button', { name: 'Send to the desk' }).click()
  await expect(page.getByText('The desk has it.')).toBeVisible()
  expect(state.written).toEqual(['The plinth in room 2 is broken.'])
})
