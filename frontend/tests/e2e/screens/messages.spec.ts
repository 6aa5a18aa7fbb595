import { expect, openAs, test } from '../support/test'

test('ticks off who was told, and says who was told today', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/messages')
  await expect(page.getByText('4 courses published but not told.')).toBeVisible()
  const calls = page.getByRole('table', { name: /^To call/ })
  await expect(calls.getByText('Thursday 26 November, 10am')).toBeVisible()
  await expect(calls.getByText('Welsh')).toBeVisible()
  await expect(calls.getByText('Interpreter')).toBeVisible()
  await expect(calls.getByRole('link', { name: '01632 960 123' })).toHaveAttribute('href', 'tel:01632960123')
  await calls.getByRole('button', { name: 'Told and accepted: Ann Bell' }).click()
  await expect(page.getByText('3 courses published but not told.')).toBeVisible()
  await expect(page.getByText('Told by telephone at 9:05am, accepted')).toBeVisible()
})

test('counts in vain who does not answer', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/messages')
  await page.getByRole('button', { name: 'No answer: Ann Bell' }).click()
  await expect(page.getByText('No answer 2 times, last on Tuesday 24 November at 9:05am')).toBeVisible()
})

test('shows the message as it would be sent', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/messages')
  const row = page.getByRole('row', { name: /Priya Singh/ })
  await row.getByText('The message').click()
  await expect(row.getByText(/^Dear Ann Bell,/)).toBeVisible()
})

test('counts nobody as told of what changed meanwhile', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/messages', { deskWasFaster: true })
  await page.getByRole('button', { name: 'Told: Ann Bell' }).click()
  await expect(page.getByRole('alert')).toContainText('Something else is to be told by now.')
  await expect(page.getByText('4 courses published but not told.')).toBeVisible()
})

test('is a figure on the first page and in the menu', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/')
  await expect(page.getByRole('link', { name: 'Messages 4', exact: true })).toBeVisible()
  await page.getByRole('link', { name: '4 courses changed and nobody has told the patient' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Messages' })).toBeVisible()
})
