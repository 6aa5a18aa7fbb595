import { SignIn } from '../components/SignIn'
import { SERVICE } from './service'

export function StaffSignIn() {
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
        <div className="app-sign-in__card">
          <SignIn service={SERVICE} heading="Sign in">
            <p className="app-sign-in__who">
              For the clinic’s staff. Forgotten your password? Ask an administrator of your clinic for a link.
            </p>
          </SignIn>
          <p className="app-sign-in__other">
            Are you a patient? <a href="/portal/">Sign in to see your sessions</a>
          </p>
        </div>
      </main>
    </>
  )
}
