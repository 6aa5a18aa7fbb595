import { Button, ErrorSummary, PasswordInput } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../api/problem'
import { useChangePassword, useSignOutEverywhere } from '../api/session'
import { useTitle } from './useTitle'

const SHORTEST = 15
const HEADING = 'Your account'

type Entered = { current: string; wanted: string }

/** What keeps the passwords from being sent, in words, and the field that it concerns. */
export function objectionTo({ current, wanted }: Entered): { field: string; text: string } | undefined {
  if (current === '') return { field: 'current', text: 'Enter your current password' }
  if ([...wanted].length < SHORTEST) {
    return { field: 'wanted', text: `The new password needs ${SHORTEST} characters or more` }
  }
  return wanted === current
    ? { field: 'wanted', text: 'The new password has to differ from the current one' }
    : undefined
}

function refusal(error: unknown): { field: string; text: string } | undefined {
  if (error === null) return undefined
  const problem = problemOf(error)
  switch (problem?.kind) {
    case 'wrong-password':
      return { field: 'current', text: 'The current password is not right' }
    case 'weak-password':
      return { field: 'wanted', text: `Choose another new password. ${problem.detail}` }
    case 'too-many-attempts':
      return { field: 'current', text: problem.detail }
    default:
      return { field: 'current', text: 'We could not change your password. Try again in a few minutes.' }
  }
}

function ChangePassword({ service }: { service: string }) {
  const change = useChangePassword()
  const [missing, setMissing] = useState<{ field: string; text: string }>()
  const fault = missing ?? refusal(change.error)
  useTitle(fault === undefined ? HEADING : `Error: ${HEADING}`, service)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const entered = {
      current: String(given.get('current') ?? ''),
      wanted: String(given.get('wanted') ?? ''),
    }
    const gap = objectionTo(entered)
    setMissing(gap)
    if (gap === undefined) change.mutate(entered, { onSuccess: () => form.reset() })
  }

  return (
    <>
      {fault !== undefined && (
        <ErrorSummary key={fault.text}>
          <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
          <ErrorSummary.List>
            <ErrorSummary.ListItem href={`#${fault.field}`}>{fault.text}</ErrorSummary.ListItem>
          </ErrorSummary.List>
        </ErrorSummary>
      )}
      <h2>Change your password</h2>
      <form onSubmit={submit} noValidate>
        <PasswordInput
          id="current"
          name="current"
          label="Current password"
          autoComplete="current-password"
          {...(fault?.field === 'current' && { error: fault.text })}
        />
        <PasswordInput
          id="wanted"
          name="wanted"
          label="New password"
          hint={`${SHORTEST} characters or more. Three or four words that do not belong together are easy to remember.`}
          autoComplete="new-password"
          {...(fault?.field === 'wanted' && { error: fault.text })}
        />
        <Button type="submit" disabled={change.isPending}>
          {change.isPending ? 'Changing…' : 'Change password'}
        </Button>
        <p role="status">
          {change.isSuccess && fault === undefined
            ? 'Your password has been changed. Other devices have been signed out.'
            : ''}
        </p>
      </form>
    </>
  )
}

function EverySession({ landing }: { landing: string }) {
  const everywhere = useSignOutEverywhere(landing)
  return (
    <>
      <h2>Sign out everywhere</h2>
      <p>Ends every session that is open with your account, on this device and on others.</p>
      <Button type="button" secondary disabled={everywhere.isPending} onClick={() => everywhere.mutate()}>
        Sign out everywhere
      </Button>
    </>
  )
}

/** What everybody may change about their own account; both entry points show it. */
export function YourAccount({ service, landing }: { service: string; landing: string }) {
  return (
    <>
      <h1>{HEADING}</h1>
      <ChangePassword service={service} />
      <EverySession landing={landing} />
    </>
  )
}
