import type { Page } from '@playwright/test'
import { expect, openAs, test } from '../support/test'

/** How many pages the print has; a PDF names each page once. */
async function printedPages(page: Page, name: string): Promise<number> {
  const pictures = process.env.PICTURES
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    ...(pictures !== undefined && { path: `${pictures}/${name}.pdf` }),
  })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

test('the week goes on paper without its controls, and names are not cut', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/schedule')
  await page.getByRole('grid').waitFor()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Next week' })).toBeHidden()
  await expect(page.getByText(/Printed on Tuesday 24 November 2026/)).toBeVisible()
  expect(await printedPages(page, 'week')).toBeLessThanOrEqual(2)
})

test("a therapist's week goes on paper", async ({ page }) => {
  await openAs(page, 'THERAPIST', '/my-sessions')
  await page.getByRole('table', { name: 'Tuesday 24 November' }).waitFor()
  await expect(page.getByRole('button', { name: /^Why/ }).first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: /^Why/ })).toHaveCount(0)
  expect(await printedPages(page, 'therapist')).toBeLessThanOrEqual(2)
})

test("a therapist's week goes on paper without the answer that is open", async ({ page }) => {
  await openAs(page, 'THERAPIST', '/my-sessions?session=s-0-2026-11-24-08:30')
  await page.getByRole('heading', { name: 'Other places' }).waitFor()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('table', { name: 'Tuesday 24 November' })).toBeVisible()
})

test('letters go on paper upright, one on each page, without the page they are shown on', async ({
  page,
}) => {
  await openAs(page, 'ADMINISTRATOR', '/messages/letters')
  await page.getByRole('article', { name: 'Letter to Chidi Okonkwo' }).waitFor()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1, name: 'Letters' })).toBeHidden()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const sizes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 (\d+)[.\d]* (\d+)/g)]
  expect(sizes.map(([, wide, high]) => [Number(wide), Number(high)])).toEqual([[594, 841]])
})
