import { Button, ErrorSummary, PasswordInput, TextInput } from 'nhsuk-react-components'
import { type FormEvent, type ReactNode, useState } from 'react'
import { problemOf } from '../api/problem'
import { useSignIn } from '../api/session'
import { useTitle } from './useTitle'

type Entered = { username: string; password: string }

/** What is missing from a sign-in, in words for the person who left it out. */
export function missingFrom({ username, password }: Entered): string | undefined {
  if (username.trim() === '') return 'Enter your username'
  return password === '' ? 'Enter your password' : undefined
}

function refusal(error: unknown): string | undefined {
  if (error === null) return undefined
  const problem = problemOf(error)
  switch (problem?.kind) {
    case 'wrong-credentials':
      return 'The username or password is not right. Check both and try again.'
    case 'too-many-attempts':
      return problem.detail
    default:
      return 'We could not sign you in. Try again in a few minutes.'
  }
}

/** The sign-in form of both entry points; what stands around it is theirs. */
export function SignIn({
  service,
  heading,
  over = false,
  children,
}: {
  service: string
  heading: string
  /** Over a page that has a heading of its own. */
  over?: boolean
  children?: ReactNode
}) {
  const signIn = useSignIn()
  const [missing, setMissing] = useState<string>()
  const message = missing ?? refusal(signIn.error)
  useTitle(message === undefined ? heading : `Error: ${heading}`, service)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const entered = {
      username: String(form.get('username') ?? ''),
      password: String(form.get('password') ?? ''),
    }
    const gap = missingFrom(entered)
    setMissing(gap)
    if (gap === undefined) signIn.mutate(entered)
  }

  return (
    <>
      {message !== undefined && (
        <ErrorSummary key={message}>
          <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
          <ErrorSummary.List>
            <ErrorSummary.ListItem href="#username">{message}</ErrorSummary.ListItem>
          </ErrorSummary.List>
        </ErrorSummary>
      )}
      {over ? <h2 className="nhsuk-heading-m">{heading}</h2> : <h1 tabIndex={-1}>{heading}</h1>}
      {children}
      <form onSubmit={submit} noValidate>
        <TextInput
          id="username"
          name="username"
          label="Username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordInput id="password" name="password" label="Password" autoComplete="current-password" />
        <Button type="submit" disabled={signIn.isPending}>
          {signIn.isPending ? 'Signing in…' : 'Sign in'}
        </Button>
      </form>
    </>
  )
}
