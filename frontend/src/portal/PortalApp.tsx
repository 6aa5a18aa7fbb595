import type { ReactNode } from 'react'
import { useMe, useSignOut } from '../api/session'
import { ServiceProblem } from '../components/ServiceProblem'
import { SignIn } from '../components/SignIn'
import { Waiting } from '../components/Waiting'
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

function SignOut() {
  const signOut = useSignOut('/portal/')
  return (
    <button type="button" className="portal-header__sign-out" onClick={() => signOut.mutate()}>
      Sign out
    </button>
  )
}

export function PortalApp() {
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
          <p>See when and where your sessions are. Your clinic gave you a user name and password.</p>
        </SignIn>
      </Frame>
    )
  }
  return (
    <Frame clinicName={me.clinicName ?? ''} account={<SignOut />}>
      {me.role === 'PATIENT' ? (
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
