import { Button, ErrorSummary, PasswordInput } from 'nhsuk-react-components'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { problemOf } from '../api/problem'
import { useMe, useSignInLink, useUseSignInLink } from '../api/session'
import type { LinkFor } from '../api/types'
import { useTitle } from '../components/useTitle'
import { Waiting } from '../components/Waiting'
import { unreadInWords } from './problemWords'
import { SERVICE } from './service'

export const CHOOSE_PASSWORD = '/choose-password'

const SHORTEST = 15
const USELESS = 'This link cannot be used'

function Frame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="app-header">
        <div className="app-header__bar">
          <span className="app-header__name">
            <span className="app-header__service">{SERVICE}</span>
          </span>
        </div>
      </header>
      <main className="app-sign-in" id="maincontent">
        <div className="app-sign-in__card">{children}</div>
      </main>
    </>
  )
}

function Useless({ detail }: { detail: string }) {
  useTitle(USELESS, SERVICE)
  return (
    <>
      <h1>{USELESS}</h1>
      <p>{detail}</p>
      <p>
        <a href="/">Go to the sign-in page</a>
      </p>
    </>
  )
}

/** What keeps two entries from being a password, and which of them. */
export function objectionTo(wanted: string, again: string): { field: string; text: string } | undefined {
  if ([...wanted].length < SHORTEST) {
    return { field: 'wanted', text: `The password needs ${SHORTEST} characters or more` }
  }
  return wanted === again ? undefined : { field: 'again', text: 'The two passwords are not the same' }
}

function refusal(error: unknown): { field: string; text: string } | undefined {
  if (error === null) return undefined
  const problem = problemOf(error)
  switch (problem?.kind) {
    case 'weak-password':
      return { field: 'wanted', text: `Choose another password. ${problem.detail}` }
    case 'too-many-attempts':
      return { field: 'wanted', text: problem.detail }
    default:
      return { field: 'wanted', text: 'The password could not be kept. Try again in a few minutes.' }
  }
}

/** Signs in as whom the link is for; whoever was signed in here before is not any more. */
function ChooseForm({ token, who }: { token: string; who: LinkFor }) {
  const choosing = useUseSignInLink()
  const { data: me } = useMe()
  const [missing, setMissing] = useState<{ field: string; text: string }>()
  const fault = missing ?? refusal(choosing.error)
  const heading = who.isNew ? 'Choose your password' : 'Choose a new password'
  useTitle(fault === undefined ? heading : `Error: ${heading}`, SERVICE)
  const problem = problemOf(choosing.error)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const wanted = String(form.get('wanted') ?? '')
    const objection = objectionTo(wanted, String(form.get('again') ?? ''))
    setMissing(objection)
    if (objection === undefined) choosing.mutate({ token, password: wanted })
  }

  if (problem?.kind === 'link-opens-nothing') return <Useless detail={problem.detail} />
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
      <h1 tabIndex={-1}>{heading}</h1>
      <p>
        Hello {who.displayName}. From now on you sign in as <strong>{who.username}</strong> with the password
        that you choose here.
      </p>
      {me != null && me.username !== who.username && (
        <p className="app-warning">{me.displayName} is signed in on this device, and will be signed out.</p>
      )}
      <form onSubmit={submit} noValidate>
        <input type="hidden" name="username" autoComplete="username" value={who.username} readOnly />
        <PasswordInput
          id="wanted"
          name="wanted"
          label="Password"
          hint={`${SHORTEST} characters or more. Three or four words that do not belong together are easy to remember.`}
          autoComplete="new-password"
          {...(fault?.field === 'wanted' && { error: fault.text })}
        />
        <PasswordInput
          id="again"
          name="again"
          label="The same password again"
          autoComplete="new-password"
          {...(fault?.field === 'again' && { error: fault.text })}
        />
        <Button type="submit" disabled={choosing.isPending}>
          {choosing.isPending ? 'One moment' : 'Keep it and sign in'}
        </Button>
      </form>
    </>
  )
}

function Opened({ token }: { token: string }) {
  const { data: who, error, isPending } = useSignInLink(token)
  if (isPending) return <Waiting what="Looking at your link" />
  if (who !== undefined) return <ChooseForm token={token} who={who} />
  return (
    <Useless detail={unreadInWords(error, 'Something went wrong. Open the link again in a few minutes.')} />
  )
}

/**
 * Where an invitation and a link for a new password lead. What stands behind the # is taken out of the address at once, so
 * that it stays neither there nor in the browser's history.
 */
export default function ChoosePasswordPage() {
  const [token] = useState(() => location.hash.slice(1))
  useEffect(() => history.replaceState(null, '', CHOOSE_PASSWORD), [])
  return (
    <Frame>
      {token === '' ? (
        <Useless detail="It is not complete. Open the link again as it was given to you, or ask the clinic for a new one." />
      ) : (
        <Opened token={token} />
      )}
    </Frame>
  )
}
