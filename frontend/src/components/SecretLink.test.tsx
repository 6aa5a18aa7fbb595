import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { SecretLink } from './SecretLink'

afterEach(() => vi.unstubAllGlobals())

it.each([
  ['is copied', { writeText: () => Promise.resolve() }, 'Copied.'],
  [
    'must not be copied',
    { writeText: () => Promise.reject(new DOMException('No')) },
    /^It could not be copied\. Select the address/,
  ],
  ['cannot be copied without HTTPS', undefined, /^It could not be copied\. Select the address/],
])('an address that %s says so', async (_, clipboard, words) => {
  const user = userEvent.setup()
  vi.stubGlobal('navigator', { ...navigator, clipboard })
  render(
    <SecretLink
      madeAt="2026-11-24T09:00"
      path="/calendar/secret"
      isBusy={false}
      buttonClass=""
      onMake={() => undefined}
      onRevoke={() => undefined}
    />,
  )
  await user.click(screen.getByRole('button', { name: 'Copy the address' }))
  expect(await screen.findByText(words)).toBeInTheDocument()
})
