import { me } from '../support/answers'
import { expectAccessible, expectNoSidewaysScroll } from '../support/axe'
import { pretend, world } from '../support/mock-api'
import { test } from '../support/one-page'
import { DESKTOP, expect, PHONE, SMALLEST } from '../support/test'
import { screens } from './screens'

const pictures = process.env.PICTURES

// each worker takes the next screen
test.describe.configure({ mode: 'parallel' })

for (const screen of screens) {
  test(`${screen.name}: accessible at a desk and on a phone, and fits the smallest`, async ({ page }) => {
    await pretend(page, world({ me: screen.role && me[screen.role], ...screen.world }))
    await page.goto(screen.path)
    await expect(page.getByRole('heading', { level: 1, name: screen.heading })).toBeVisible()
    await screen.prepare?.(page)
    await page.waitForLoadState('networkidle')

    for (const [size, viewport] of [
      ['desktop', DESKTOP],
      ['phone', PHONE],
    ] as const) {
      await page.setViewportSize(viewport)
      await expectAccessible(page)
      if (pictures !== undefined) {
        await page.screenshot({ path: `${pictures}/${screen.name.replaceAll(' ', '-')}-${size}.png` })
      }
    }
    await page.setViewportSize(SMALLEST)
    await expectNoSidewaysScroll(page)
  })
}
