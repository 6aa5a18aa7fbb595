import type { Page } from '@playwright/test'
import { draft, finished, running } from '../support/answers'
import type { Screen } from './screens'

async function openAllDetails(page: Page) {
  const summaries = page.locator('.app-figures-panel .nhsuk-details summary, .app-figure summary')
  await summaries.first().waitFor()
  for (const summary of await summaries.all()) await summary.click()
}

/** The screens on which the clinic is planned, and their figures. */
export const planningScreens: Screen[] = [
  {
    name: 'nothing published',
    role: 'ADMINISTRATOR',
    path: '/schedule',
    world: { published: 'EMPTY' },
    heading: /^Week/,
  },
  {
    name: 'first plan',
    role: 'ADMINISTRATOR',
    path: '/planning',
    world: { draft: null },
    heading: 'Planning',
  },
  {
    name: 'planning',
    role: 'ADMINISTRATOR',
    path: '/planning',
    world: { run: running, draft: null },
    heading: 'Planning',
  },
  {
    name: 'open on bank holidays',
    role: 'ADMINISTRATOR',
    path: '/planning',
    world: {
      openBankHolidays: [
        { date: '2026-12-25', name: 'Christmas Day', sites: ['Northgate clinic', 'Southfield surgery'] },
        { date: '2026-12-28', name: 'Boxing Day (substitute day)', sites: ['Northgate clinic'] },
      ],
    },
    heading: 'Planning',
    prepare: (page) => page.getByText('Open on 2 bank holidays').waitFor(),
  },
  {
    name: 'draft review',
    role: 'ADMINISTRATOR',
    path: '/planning',
    world: { run: finished },
    heading: 'Planning',
  },
  {
    name: 'all figures',
    role: 'ADMINISTRATOR',
    path: '/planning',
    heading: 'Planning',
    prepare: openAllDetails,
  },
  {
    name: 'figures of a draft from before weeks were measured',
    role: 'ADMINISTRATOR',
    path: '/planning',
    world: { draft: { ...draft, usage: null, disruption: null } },
    heading: 'Planning',
  },
  {
    name: 'published figures',
    role: 'ADMINISTRATOR',
    path: '/schedule/figures',
    heading: 'Figures of the published schedule',
    prepare: openAllDetails,
  },
  {
    name: 'no published figures',
    role: 'ADMINISTRATOR',
    path: '/schedule/figures',
    world: { published: 'EMPTY' },
    heading: 'Figures of the published schedule',
  },
  {
    name: 'publish question',
    role: 'ADMINISTRATOR',
    path: '/planning',
    heading: 'Planning',
    prepare: (page) => page.getByRole('button', { name: 'Publish' }).click(),
  },
]
