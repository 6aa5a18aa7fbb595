import { type Browser, expect, type Page, test } from '@playwright/test'
import { today } from '../../../src/lib/clock'
import { addDays, mondayOf } from '../../../src/lib/dates'
import { type Account, account } from '../support/account'
import { expectAccessible } from '../support/axe'
import { PHONE } from '../support/test'

/**
 * The three users' ways through the running service, in the order in which a clinic lives them: a schedule is planned and
 * published, then therapists and patients see it. Needs BASE_URL and a user name and password for each, as "name:password".
 */
async function signIn(page: Page, path: string, { username, password }: Account) {
  await page.goto(path)
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeHidden()
}

/** The therapist's own patients: in this week, or in the week that the page says comes next. */
async function seeSomebody(page: Page) {
  const next = page.getByRole('link', { name: /^Your next session is on/ })
  const place = page.getByText(/^Session \d+ of \d+$/)
  await expect(next.or(place).first()).toBeVisible()
  if (await next.isVisible()) await next.click()
  await expect(place.first()).toBeVisible()
}

/** Somebody of the demonstration clinic whom the published schedule has no place for yet, so that a draft may move them. */
const NEWLY_REFERRED = 'Zofia Wiśniewska'

/** A session of the draft goes elsewhere and back, and once more for good; the draft says so. */
async function adjustByHand(page: Page) {
  await page.getByRole('link', { name: 'See the draft week by week' }).click()
  await page.getByLabel('Find a patient').fill(NEWLY_REFERRED)
  const sessions = page.getByRole('grid').locator('[data-session]')
  for (let week = 0; week < 8 && (await sessions.count()) === 0; week += 1) {
    await page.getByRole('button', { name: /^Next/ }).click()
    await expect(page.getByRole('grid')).toBeVisible()
  }
  await sessions.first().click()
  const session = page.getByRole('dialog')
  const time = session.locator('.app-facts dd').first()
  const planned = (await time.textContent()) ?? ''
  await session
    .getByRole('button', { name: /^Move here/ })
    .first()
    .click({ timeout: 30_000 })
  await expect(session.getByText('Adjusted by hand: 1 step.')).toBeVisible({ timeout: 30_000 })
  await expect(time).not.toHaveText(planned)
  await expectAccessible(page)

  await session.getByRole('button', { name: 'Undo the last step' }).click()
  await expect(time).toHaveText(planned, { timeout: 30_000 })
  await session
    .getByRole('button', { name: /^Move here/ })
    .first()
    .click({ timeout: 30_000 })
  await expect(session.getByText('Adjusted by hand: 1 step.')).toBeVisible({ timeout: 30_000 })
  await session.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('link', { name: 'Review and publish' }).click()
  await expect(page.getByText('Adjusted by hand: 1 step.')).toBeVisible()
}

async function onPhone(browser: Browser) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'en-GB', timezoneId: 'Europe/London' })
  return context.newPage()
}

test.describe.configure({ mode: 'serial' })

test('the administrator plans, watches, sees who has no place, adjusts the draft by hand and publishes', async ({
  page,
}) => {
  await signIn(page, '/', account('E2E_ADMIN'))
  await expect(page.getByRole('heading', { level: 1, name: /^Today/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Schedule', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Week/ })).toBeVisible()
  await expect(page.getByText('NICE CG88 (2009), superseded by NG59 (2016)')).toBeVisible()
  await expectAccessible(page)

  await page
    .getByRole('button', { name: 'Plan', exact: true })
    .or(page.getByRole('link', { name: 'Plan', exact: true }))
    .click()
  await page.getByRole('radio', { name: /30 seconds/ }).check()
  await page.getByRole('button', { name: 'Plan', exact: true }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expect(page.getByText(/sessions? not placed yet/)).toBeVisible()
  await expectAccessible(page)

  await expect(page.getByText(/^Planning (finished|was stopped)/)).toBeVisible({ timeout: 90_000 })
  await expect(page.getByRole('heading', { name: 'Draft to review' })).toBeVisible()
  await expect(
    page.getByRole('heading', { name: /without a place, and why|Nothing is left over/ }),
  ).toBeVisible()
  await expectAccessible(page)

  await adjustByHand(page)

  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('button', { name: 'Yes, publish' }).click()
  await expect(page.getByText('These sessions are published.')).toBeVisible()

  await page.getByRole('link', { name: 'See the schedule' }).click()
  await expect(page.getByRole('grid').locator('[data-session]').first()).toBeVisible()
  await expectAccessible(page)

  // what has begun has a register and no other places, and by an evening that may be most of this week
  const thisWeek = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('button', { name: 'Next week' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(thisWeek)
  await page.getByRole('grid').locator('[data-session]').first().click()
  const session = page.getByRole('dialog')
  await expect(session.getByRole('heading', { name: 'Other places' })).toBeVisible({ timeout: 30_000 })
  await expect(session.getByText(/^It is published, so planning again leaves it here/)).toBeVisible()
  await expectAccessible(page)
})

test('the therapist sees who comes next, at the desk and on a phone', async ({ page, browser }) => {
  const therapist = account('E2E_THERAPIST')
  await signIn(page, '/', therapist)
  await expect(page.getByRole('heading', { level: 1, name: 'My sessions' })).toBeVisible()
  // at a weekend the coming week is open
  await expect(page.getByRole('heading', { level: 2, name: /^(Today|Monday)/ }).first()).toBeVisible()
  await expectAccessible(page)
  await seeSomebody(page)
  await expectAccessible(page)

  const phone = await onPhone(browser)
  await signIn(phone, '/', therapist)
  await seeSomebody(phone)
  await expectAccessible(phone)
})

test('the therapist asks on a phone why a session is then, and why not at night', async ({ browser }) => {
  const phone = await onPhone(browser)
  await signIn(phone, '/', account('E2E_THERAPIST'))
  await phone.goto(`/my-sessions?week=${addDays(mondayOf(today()), 7)}`)
  await phone
    .getByRole('button', { name: /^Why\?/ })
    .first()
    .click()
  const answer = phone.getByRole('dialog')
  const whom = answer.getByLabel('Ask about')
  await expect(whom.or(answer.getByRole('heading', { name: 'Why here?' })).first()).toBeVisible()
  if (await whom.isVisible()) await whom.selectOption({ index: 1 })
  await expect(answer.getByRole('heading', { name: 'Other places' })).toBeVisible({ timeout: 30_000 })
  await answer.getByLabel('Time').fill('03:00')
  await answer.getByRole('button', { name: 'Ask' }).click()
  await expect(answer.locator('.app-objections').first()).toBeVisible()
  await expectAccessible(phone)
  await answer.getByRole('button', { name: 'Close' }).click()
  await expect(answer).toBeHidden()
})

test('the patient sees on a phone which session comes next', async ({ browser }) => {
  const phone = await onPhone(browser)
  await signIn(phone, '/portal/', account('E2E_PATIENT'))
  const next = phone.getByRole('region', { name: 'Your next session' })
  await expect(next.getByText(/^Session \d+ of \d+$/)).toBeVisible()
  await expectAccessible(phone)
  await phone.getByRole('button', { name: 'Sign out' }).click()
  await expect(phone.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})

test('the administrator says that the therapist is away and a site closed, sees who is told what, and publishes', async ({
  page,
  browser,
}) => {
  const monday = addDays(mondayOf(today()), 7)
  const therapist = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await signIn(therapist, '/', account('E2E_THERAPIST'))
  const name = ((await therapist.locator('.app-header__user').textContent()) ?? '').replace(
    'Your account: ',
    '',
  )
  await therapist.goto(`/my-sessions?week=${monday}`)
  await expect(therapist.getByText(/^Session \d+ of \d+$/).first()).toBeVisible()

  await signIn(page, '/', account('E2E_ADMIN'))
  await page.getByRole('link', { name: 'Someone is away' }).click()
  const who = page.getByLabel('Who is away?')
  await who.selectOption(await who.locator('option', { hasText: name }).getAttribute('value'))
  await page.getByLabel('First day').fill(monday)
  await page.getByLabel('Last day').fill(addDays(monday, 4))
  await page.getByRole('button', { name: 'Add something else that has happened' }).click()
  const second = page.getByRole('group', { name: '2 of 2' })
  await second.getByLabel('What has happened?').selectOption('A whole site is closed')
  await second.getByLabel('Which site?').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Work out the changes' }).click()
  await second.getByLabel('First day').fill(addDays(monday, 2))
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Work out the changes' }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('heading', { name: /^\d+ patients? to tell$/ })).toBeVisible()
  await expect(page.getByText(/ is closed on /)).toBeVisible()
  await expectAccessible(page)
  await therapist.reload()
  await expect(therapist.getByText(/^Session \d+ of \d+$/).first()).toBeVisible()

  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('button', { name: 'Yes, publish' }).click()
  await expect(page.getByText('These changes are published.')).toBeVisible()
  await therapist.reload()
  await expect(therapist.getByText('You have no sessions in this week.')).toBeVisible()

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('link', { name: 'Time left' }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await expectAccessible(page)
})
