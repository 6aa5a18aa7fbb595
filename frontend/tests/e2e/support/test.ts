import { test as base, expect, type Page } from '@playwright/test'
import type { Role } from '../../../src/api/types'
import { me } from './answers'
import { pretend, type World, world } from './mock-api'

/** A Tuesday morning within the clinic's planning window. */
const NOW = new Date('2026-11-24T08:00:00Z')

export const test = base.extend<{ complaints: string[] }>({
  // What the browser complains of fails the test: a script's error, or a break of the content security policy.
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
          complaints.push(message.text())
        }
      })
      await page.clock.setFixedTime(NOW)
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

/** Opens a page as somebody who has signed in already. */
export async function openAs(page: Page, role: Role, path: string, over: Partial<World> = {}) {
  const state = world({ me: me[role], ...over })
  await pretend(page, state)
  await page.goto(path)
  return state
}

export const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }
export const SMALLEST = { width: 320, height: 640 }

export { expect }
