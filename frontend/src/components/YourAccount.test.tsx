import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { objectionTo, YourAccount } from './YourAccount'

describe('what keeps a password from being sent', () => {
  it.each([
    ['no current password', { current: '', wanted: 'seven tame otters' }, 'current'],
    ['fourteen characters', { current: 'x', wanted: '12345678901234' }, 'wanted'],
    ['the same again', { current: 'seven tame otters', wanted: 'seven tame otters' }, 'wanted'],
    ['fifteen characters', { current: 'x', wanted: '123456789012345' }, undefined],
  ])('%s', (_, entered, field) => {
    expect(objectionTo(entered)?.field).toBe(field)
  })
})

describe('the account page', () => {
  function answering(status: number, body: unknown) {
    const sent: string[] = []
    vi.stubGlobal('fetch', async (request: Request) => {
      sent.push(`${request.method} ${new URL(request.url).pathname} ${await request.text()}`)
      return new Response(body === null ? null : JSON.stringify(body), {
        status,
        headers: { 'Content-Type': 'application/json' },
      })
    })
    render(
      <QueryClientProvider client={new QueryClient()}>
        <YourAccount service="Clinic" landing="/" />
      </QueryClientProvider>,
    )
    return sent
  }

  async function change() {
    await userEvent.type(screen.getByLabelText('Current password'), 'old')
    await userEvent.type(screen.getByLabelText('New password'), 'seven tame otters')
    await userEvent.click(screen.getByRole('button', { name: 'Change password' }))
  }

  it('says when the password has been changed', async () => {
    const sent = answering(204, null)
    await change()
    expect(await screen.findByText(/has been changed/)).toBeInTheDocument()
    expect(sent).toEqual(['POST /api/me/password {"current":"old","wanted":"seven tame otters"}'])
  })

  it('says beside the field what is wrong with it', async () => {
    answering(422, { type: '/problems/wrong-password', title: 'x', detail: 'y' })
    await change()
    expect(await screen.findByRole('link', { name: 'The current password is not right' })).toHaveAttribute(
      'href',
      '#current',
    )
  })
})
