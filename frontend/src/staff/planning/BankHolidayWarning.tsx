import { useId } from 'react'
import { Link } from 'react-router'
import { useOpenBankHolidays } from '../../api/clinic'
import { Unread } from '../../components/Unread'
import { longDate } from '../../lib/dates'
import { count, list } from '../../lib/words'

/** Says on which bank holidays a plan may put sessions, because nobody has said that the clinic is closed then. */
export function BankHolidayWarning() {
  const holidays = useOpenBankHolidays()
  const open = holidays.data ?? []
  const title = useId()
  if (open.length === 0) {
    return <Unread parts={[{ what: 'bank holidays on which a site is open', query: holidays }]} />
  }
  return (
    <section className="app-outcome" data-tone="warning" aria-labelledby={title}>
      <h2 id={title} className="nhsuk-heading-s">
        Open on {count(open.length, 'bank holiday')}
      </h2>
      <p>
        A plan may put sessions on {open.length === 1 ? 'it' : 'them'}, because these sites are not said to be
        closed:
      </p>
      <ul>
        {open.map(({ date, name, sites }) => (
          <li key={date}>
            {longDate(date)}, {name}: {list(sites)}
          </li>
        ))}
      </ul>
      <Link to="/away?about=site">Say that a site is closed</Link>
    </section>
  )
}
