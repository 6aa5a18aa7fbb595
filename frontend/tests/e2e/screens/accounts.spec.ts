import { mina, sam, tess } from '../support/accounts'
import { expectAccessible } from '../support/axe'
import { expect, openAs, test } from '../support/test'

test('an administrator invites a clerk and hands the link over', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/clinic/accounts')
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Siân Brien')
  await expect(page.getByLabel('Name to sign in with')).toHaveValue('sian.brien')
  await page.getByLabel('E-mail address, if they have one').fill('Sian@clinic.example')
  await expect(page.getByLabel('Name to sign in with')).toHaveValue('sian@clinic.example')
  await page.getByRole('checkbox', { name: /^Clerk/ }).check()
  const asked = page.waitForRequest('**/api/accounts')
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  expect((await asked).postDataJSON()).toEqual({
    username: 'sian@clinic.example',
    details: {
      displayName: 'Siân Brien',
      email: 'Sian@clinic.example',
      roles: ['CLERK'],
      practitioner: null,
      patient: null,
    },
  })
  await expect(page.getByRole('heading', { name: `A link for ${mina.displayName}` })).toBeFocused()
  await expect(page.getByText(/choose-password#/)).toBeVisible()
  await expectAccessible(page)
})

test('accounts are found by name and role, ended ones when asked for', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/clinic/accounts')
  const rows = page.getByRole('table').getByRole('link')
  await expect(rows).toHaveText([mina.displayName, sam.displayName])
  await page.getByLabel('Find an account').fill('admin')
  await expect(rows).toHaveText([sam.displayName])
  await page.getByLabel('Find an account').fill('clinician')
  await expect(page.getByText('0 accounts')).toBeVisible()
  await page.getByLabel('Show ended accounts').check()
  await expect(rows).toHaveText([tess.displayName])
})

test('nobody ends their own account, and ending another is asked about first', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', `/clinic/accounts/${sam.id}`)
  await expect(page.getByText('This is your own account.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'End this account' })).toHaveCount(0)

  await openAs(page, 'ADMINISTRATOR', `/clinic/accounts/${mina.id}`)
  await page.getByRole('button', { name: 'End this account' }).click()
  const asked = page.waitForRequest(`**/api/accounts/${mina.id}/end`)
  await page.getByRole('button', { name: 'End it' }).click()
  await asked

  await openAs(page, 'ADMINISTRATOR', `/clinic/accounts/${tess.id}`)
  const opened = page.waitForRequest(`**/api/accounts/${tess.id}/reopen`)
  await page.getByRole('button', { name: 'Open it again' }).click()
  await opened
})

test('who treats is invited from their page, and who is in already is shown there', async ({ page }) => {
  const eleri = '00000000-0000-4000-8000-000000000031'
  await openAs(page, 'ADMINISTRATOR', `/staff/${eleri}`)
  await expect(page.getByText('Signs in as eleri (ended).')).toBeVisible()
  await openAs(page, 'ADMINISTRATOR', '/patients/pt1')
  await page.getByRole('link', { name: 'Invite to sign in' }).click()
  await expect(page.getByRole('checkbox', { name: /^Patient/ })).toBeChecked()
  await openAs(page, 'CLERK', `/staff/${eleri}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('Signs in as')).toHaveCount(0)
})

test('a link is opened, taken out of the address, and a password chosen', async ({ page }) => {
  await openAs(page, 'ADMINISTRATOR', '/choose-password#good', { me: null })
  await expect(page.getByRole('heading', { level: 1, name: 'Choose your password' })).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
  await page.getByLabel('Password', { exact: true }).fill('seven tame otters')
  await page.getByRole('button', { name: 'Keep it and sign in' }).click()
  await expect(page.getByRole('alert')).toContainText('The two passwords are not the same')
  await page.getByLabel('The same password again', { exact: true }).fill('seven tame otters')
  const asked = page.waitForRequest('**/api/sign-in-links/use')
  await page.getByRole('button', { name: 'Keep it and sign in' }).click()
  expect((await asked).postDataJSON()).toEqual({ token: 'good', password: 'seven tame otters' })
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})
