import { WarningCallout } from 'nhsuk-react-components'
import { Link } from 'react-router'
import { useOpenBankHolidays } from '../../api/clinic'
import { longDate } from '../../lib/dates'
import { count, list } from '../../lib/words'

/** Says on which bank holidays a plan may put sessions, because nobody has said that the clinic is closed then. */
export function BankHolidayWarning() {
  const { data: open = [] } = useOpenBankHolidays()
  if (open.length === 0) return null
  return (
    <WarningCallout>
      <WarningCallout.Heading>Open on {count(open.length, 'bank holiday')}</WarningCallout.Heading>
      <p>
        A plan may put sessions on {open.length === 1 ? 'it' : 'them'}, because no site is said to be closed:
      </p>
      <ul>
        {open.map(({ date, name, sites }) => (
          <li key={date}>
            {longDate(date)}, {name}: {list(sites)}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/away?about=site">Say that a site is closed</Link>
      </p>
    </WarningCallout>
  )
}
