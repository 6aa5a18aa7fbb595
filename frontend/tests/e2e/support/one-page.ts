import type { Page } from '@playwright/test'
import { DESKTOP, test as each } from './test'

/**
 * For tests that only look: all of a worker share one page, which is loaded anew for each and keeps nothing of the one before.
 * A page and a context for each would take longer than many a look.
 */
export const test = each.extend<object, { kept: Page }>({
  kept: [
    async ({ browser }, use, { project }) => {
      const { baseURL, locale, timezoneId, serviceWorkers } = project.use
      const context = await browser.newContext({
        ...(baseURL !== undefined && { baseURL }),
        ...(locale !== undefined && { locale }),
        ...(timezoneId !== undefined && { timezoneId }),
        ...(serviceWorkers !== undefined && { serviceWorkers }),
      })
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ kept }, use) => {
    await kept.setViewportSize(DESKTOP)
    await use(kept)
    kept.removeAllListeners('pageerror')
    kept.removeAllListeners('console')
    await kept.unrouteAll({ behavior: 'ignoreErrors' })
    await kept.context().clearCookies()
    await kept.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
    // an address that differs in what stands behind the # alone would not be loaded
    await kept.goto('about:blank')
  },
})
