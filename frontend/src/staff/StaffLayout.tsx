import { Suspense, useRef } from 'react'
import { Link, Outlet } from 'react-router'
import { may } from '../api/may'
import { useSignOut } from '../api/session'
import type { Me } from '../api/types'
import { SessionGuard } from '../components/SessionGuard'
import { useKeptFocus } from '../components/useKeptFocus'
import { Waiting } from '../components/Waiting'
import { MainMenu, type PageLink } from './MainMenu'
import { Search } from './search/SearchDialog'
import { SERVICE } from './service'

function Account({ me }: { me: Me }) {
  const signOut = useSignOut('/')
  return (
    <div className="app-header__account">
      {may(me, 'seeToPatients') && <Search />}
      <Link className="app-header__user" to="/account">
        <span className="nhsuk-u-visually-hidden">Your account: </span>
        {me.displayName}
      </Link>
      <button type="button" className="app-header__sign-out" onClick={() => signOut.mutate()}>
        Sign out
      </button>
    </div>
  )
}

/** The frame of every staff page: one slim bar, so that the work has the height. */
export function StaffLayout({ me, links }: { me: Me; links: readonly PageLink[] }) {
  const main = useRef<HTMLElement>(null)
  useKeptFocus(main)
  return (
    <>
      <a className="nhsuk-skip-link" href="#maincontent">
        Skip to main content
      </a>
      <header className="app-header">
        <div className="app-header__bar">
          <Link className="app-header__name" to="/">
            <span className="app-header__service">{SERVICE}</span>
            {me.clinicName !== null && <span className="app-header__clinic">{me.clinicName}</span>}
          </Link>
          <MainMenu links={links} />
          <Account me={me} />
        </div>
      </header>
      <main ref={main} className="app-main" id="maincontent">
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <SessionGuard service={SERVICE} landing="/" />
    </>
  )
}
