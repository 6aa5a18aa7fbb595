import { NavLink } from 'react-router'

const PAGES = [
  { to: '/clinic', text: 'Overview' },
  { to: '/clinic/sites', text: 'Sites and rooms' },
  { to: '/clinic/treatments', text: 'Treatments' },
  { to: '/clinic/guideline', text: 'Guideline' },
]

/** The pages about the clinic itself. */
export function ClinicNav() {
  return (
    <nav className="app-subnav" aria-label="Clinic">
      <ul>
        {PAGES.map(({ to, text }) => (
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
