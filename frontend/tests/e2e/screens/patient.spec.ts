import { portal } from '../support/answers'
import { expect, openAs, PHONE, test } from '../support/test'

test.use({ viewport: PHONE })

test('downloads no staff code', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await openAs(page, 'PATIENT', '/portal/')
  await expect(page.getByRole('heading', { level: 1, name: 'Hello Viktor' })).toBeVisible()
  expect(loaded.filter((path) => /staff|Schedule|Planning|Roster|Clinic/.test(path))).toEqual([])
})

test('is taken from the staff page to their own', async ({ page }) => {
  await openAs(page, 'PATIENT', '/')
  await expect(page).toHaveURL('/portal/')
})

test('sees the next session first, how to get there, and later ones by course', async ({ page }) => {
  await openAs(page, 'PATIENT', '/portal/')
  const next = page.getByRole('region', { name: 'Your next session' })
  await expect(next).toContainText('Tuesday 1 December 2026')
  await expect(next).toContainText('10:15am to 11:15am')
  await expect(next).toContainText('Session 5 of 8')
  await expect(next).toContainText('Bus 4 and 9 stop outside')
  await expect(next.getByRole('link', { name: /^Map/ })).toHaveAttribute('href', /12%20North%20Street/)
  const later = page.getByRole('region', { name: 'Later: Group exercise' })
  await expect(later.getByRole('listitem')).toHaveCount(2)
  await expect(page.getByRole('link', { name: '01632 960001' })).toHaveAttribute('href', 'tel:01632960001')
})

test('moves a session to another time, and Back closes the choice', async ({ page }) => {
  await openAs(page, 'PATIENT', '/portal/')
  await page.getByRole('link', { name: 'I cannot come on Tuesday 1 December' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'I cannot come' })).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Hello Viktor' })).toBeVisible()
  await page.goForward()
  await page.getByRole('button', { name: 'Move my session' }).click()
  await expect(page.getByRole('alert')).toHaveText('Choose one of the times')
  await page.getByRole('radio', { name: /Friday 4 December/ }).check()
  await page.getByRole('button', { name: 'Move my session' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'is moved to Friday 4 December' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Your next session' })).toContainText('Friday 4 December')
})

test('is told when the time has gone meanwhile, and keeps what they had', async ({ page }) => {
  await openAs(page, 'PATIENT', '/portal/#cannot-come-own-5', { somebodyWasFaster: true })
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Move my session' }).click()
  await expect(page.getByRole('alert')).toContainText('That time has gone')
  await page.getByRole('link', { name: 'Back to your sessions' }).click()
  await expect(page.getByRole('region', { name: 'Your next session' })).toContainText('Tuesday 1 December')
})

test('cancels, confirms and writes', async ({ page }) => {
  const state = await openAs(page, 'PATIENT', '/portal/#cannot-come-own-5')
  await page.getByLabel('Your message').fill('I have a cold')
  await page.getByRole('button', { name: 'Send message' }).click()
  await expect(page.getByText('The clinic has your message.')).toBeVisible()
  expect(state.written).toEqual(['I have a cold'])
  await page.getByRole('button', { name: 'Cancel this session' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Your session is cancelled' })).toBeFocused()
  await page.getByRole('button', { name: 'I am coming on Tuesday 8 December' }).click()
  await expect(page.getByText('You have said that you are coming')).toBeVisible()
})

test('reads what changed, once', async ({ page }) => {
  const where = 'Gym 1, Northgate clinic'
  await openAs(page, 'PATIENT', '/portal/', {
    portal: {
      ...portal,
      changes: [
        {
          treatmentName: 'Group exercise',
          was: [{ start: '2026-12-01T09:00', where, with: 'Eleri Roberts' }],
          now: [{ start: '2026-12-01T10:15', where, with: 'Eleri Roberts' }],
        },
      ],
    },
  })
  const changes = page.getByRole('region', { name: 'What has changed since you last looked' })
  await expect(changes).toContainText('at 9am is now on Tuesday 1 December 2026 at 10:15am')
  await changes.getByRole('button', { name: 'I have read this' }).click()
  await expect(changes).toHaveCount(0)
})

test('signs out, and nothing stays behind', async ({ page }) => {
  await openAs(page, 'PATIENT', '/portal/')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await expect(page.getByText('Session 5 of 8')).toHaveCount(0)
})

test('says how the clinic should reach them', async ({ page }) => {
  const state = await openAs(page, 'PATIENT', '/portal/')
  const reach = page.getByRole('region', { name: 'How we reach you' })
  await expect(reach).toContainText('by text to 07700 900123')
  await expect(reach).toContainText('Letters go to 1 High Street')
  await reach.getByText('Change how we reach you').click()
  await reach.getByRole('radio', { name: 'E-mail' }).check()
  await reach.getByRole('button', { name: 'Save' }).click()
  await expect(reach.getByRole('alert')).toHaveText('Enter your e-mail address')
  await reach.getByLabel('E-mail address').fill('viktor@example.org')
  await reach.getByRole('button', { name: 'Save' }).click()
  await expect(reach.getByRole('status')).toHaveText('Saved.')
  await expect(reach).toContainText('by e-mail to viktor@example.org')
  expect(state.contact).toMatchObject({ notices: 'EMAIL', email: 'viktor@example.org' })
})
