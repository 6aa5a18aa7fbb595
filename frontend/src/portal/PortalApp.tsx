import type { ReactNode } from 'react'
import { useMe, useSignOut } from '../api/session'
import { ServiceProblem } from '../components/ServiceProblem'
import { SessionGuard } from '../components/SessionGuard'
import { SignIn } from '../components/SignIn'
import { Waiting } from '../components/Waiting'
import { YourAccount } from '../components/YourAccount'
import { MySessions } from './MySessions'

const SERVICE = 'Your back pain sessions'

function Frame({
  clinicName,
  account,
  children,
}: {
  clinicName: string
  account?: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <a className="nhsuk-skip-link" href="#maincontent">
        Skip to main content
      </a>
      <header className="portal-header">
        <div className="nhsuk-width-container portal-header__bar">
          <div>
            <span className="portal-header__service">{SERVICE}</span>
            {clinicName !== '' && <span className="portal-header__clinic">{clinicName}</span>}
          </div>
          {account}
        </div>
      </header>
      <div className="nhsuk-width-container">
        <main className="portal-main" id="maincontent">
          {children}
        </main>
      </div>
    </>
  )
}

const ACCOUNT = '/portal/account'

function SignOut() {
  const signOut = useSignOut('/portal/')
  return (
    <div className="portal-header__account">
      <a className="portal-header__link" href={ACCOUNT}>
        Your account
      </a>
      <button type="button" className="portal-header__sign-out" onClick={() => signOut.mutate()}>
        Sign out
      </button>
    </div>
  )
}

/** The portal is one page; any other address under it is a mistyped one. */
function NotFound() {
  return (
    <Frame clinicName="">
      <h1>Page not found</h1>
      <p>If you typed the web address, check that it is right.</p>
      <p>
        <a href="/portal/">Go to your sessions</a>
      </p>
    </Frame>
  )
}

export function PortalApp() {
  return /^\/portal(\/(index\.html|account)?)?$/.test(location.pathname) ? <Sessions /> : <NotFound />
}

function Sessions() {
  const { data: me, error, isPending, refetch } = useMe()
  if (isPending) return <Waiting />
  if (me === undefined) {
    return (
      <Frame clinicName="">
        <ServiceProblem error={error} onRetry={() => void refetch()} />
      </Frame>
    )
  }
  if (me === null) {
    return (
      <Frame clinicName="">
        <SignIn service={SERVICE} heading="Sign in">
          <p>
            See when and where your sessions are. Your clinic invited you by a link with which you chose a
            password. Forgotten it? Ask your clinic for a new link.
          </p>
        </SignIn>
      </Frame>
    )
  }
  return (
    <Frame clinicName={me.clinicName ?? ''} account={<SignOut />}>
      <SessionGuard service={SERVICE} landing="/portal/" />
      {location.pathname === ACCOUNT ? (
        <>
          <a href="/portal/">Your sessions</a>
          <YourAccount service={SERVICE} landing="/portal/" />
        </>
      ) : me.roles.includes('PATIENT') ? (
        <MySessions service={SERVICE} />
      ) : (
        <>
          <h1>This page is for patients</h1>
          <p>
            You are signed in as {me.displayName}. <a href="/">Go to the staff pages</a>
          </p>
        </>
      )}
    </Frame>
  )
}
