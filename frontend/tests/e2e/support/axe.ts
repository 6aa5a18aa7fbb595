import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Fails with what axe finds wrong on the page as it is now, best practices included. */
export async function expectAccessible(page: Page) {
  // Evaluated, not added as a script tag: the page's own content security policy stays in force. Once a page: half a
  // megabyte takes the browser as long as a look at a small page.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(source)
  const found = await page.evaluate(
    "axe.run(document).then(({ violations }) => violations.map(({ id, help, nodes }) => [id, help, nodes.length, nodes[0].html].join(' | ')))",
  )
  expect(found).toEqual([])
}

/** Fails when the page can be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page) {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(beyond).toBeLessThanOrEqual(0)
}
