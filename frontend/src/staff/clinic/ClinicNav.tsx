import { NavLink } from 'react-router'
import { type Deed, useMay } from '../../api/may'

const PAGES: readonly { to: string; text: string; who: Deed }[] = [
  { to: '/clinic', text: 'Overview', who: 'keepDesk' },
  { to: '/clinic/sites', text: 'Sites and rooms', who: 'keepDesk' },
  { to: '/clinic/treatments', text: 'Treatments', who: 'runClinic' },
  { to: '/clinic/guideline', text: 'Guideline', who: 'runClinic' },
  { to: '/clinic/weights', text: 'Weights', who: 'runClinic' },
  { to: '/clinic/files', text: 'Files', who: 'keepDesk' },
  { to: '/clinic/accounts', text: 'Accounts', who: 'runClinic' },
]

/** The pages about the clinic itself. */
export function ClinicNav() {
  const runs = useMay('runClinic')
  return (
    <nav className="app-subnav" aria-label="Clinic">
      <ul>
        {PAGES.filter(({ who }) => who !== 'runClinic' || runs).map(({ to, text }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/clinic'}>
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
