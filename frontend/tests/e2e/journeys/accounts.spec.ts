import { type Browser, expect, type Page, test } from '@playwright/test'
import { account } from '../support/account'
import { expectAccessible } from '../support/axe'

/**
 * From an invitation to the desk, in the running service. Needs BASE_URL and the administrator's user name and password as
 * E2E_ADMIN, "name:password".
 */
const PASSWORD = 'seven tame otters sing'

async function signIn(page: Page) {
  const { username, password } = account('E2E_ADMIN')
  await page.goto('/')
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Today/ })).toBeVisible({ timeout: 30_000 })
}

async function invite(page: Page, name: string): Promise<string> {
  await page.goto('/clinic/accounts')
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('checkbox', { name: /^Clerk/ }).check()
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  await expect(page.getByRole('heading', { name: `A link for ${name}` })).toBeVisible()
  await expectAccessible(page)
  const address = await page.getByText(/choose-password#/).textContent()
  return new URL(address ?? '').hash
}

async function elsewhere(browser: Browser): Promise<Page> {
  const context = await browser.newContext()
  return context.newPage()
}

test('an invited clerk chooses a password, keeps the desk and is refused the rules', async ({
  page,
  browser,
}) => {
  const name = `Clerk ${Date.now()}`
  await signIn(page)
  const token = await invite(page, name)

  const theirs = await elsewhere(browser)
  await theirs.goto(`/choose-password${token}`)
  await expect(theirs.getByText(`Hello ${name}.`)).toBeVisible()
  expect(new URL(theirs.url()).hash).toBe('')
  await expectAccessible(theirs)
  await theirs.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await theirs.getByLabel('The same password again', { exact: true }).fill(PASSWORD)
  await theirs.getByRole('button', { name: 'Keep it and sign in' }).click()
  await expect(theirs.getByRole('heading', { level: 1, name: /^Today/ })).toBeVisible({ timeout: 30_000 })
  await theirs.goto('/clinic')
  await expect(theirs.getByRole('navigation', { name: 'Clinic' }).getByRole('link')).toHaveText([
    'Overview',
    'Sites and rooms',
    'Files',
  ])
  await theirs.goto('/clinic/guideline')
  await expect(theirs.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  for (const rules of ['/api/clinic/export', '/api/accounts']) {
    expect((await theirs.request.get(rules)).status()).toBe(403)
  }

  const late = await elsewhere(browser)
  await late.goto(`/choose-password${token}`)
  await expect(late.getByRole('heading', { level: 1, name: 'This link cannot be used' })).toBeVisible()

  await page.getByRole('link', { name: 'Open this account' }).click()
  await page.getByRole('button', { name: 'End this account' }).click()
  await page.getByRole('button', { name: 'End it' }).click()
  await expect(page.getByRole('button', { name: 'Open it again' })).toBeVisible()
  expect((await theirs.request.get('/api/me')).status()).toBe(401)
})
