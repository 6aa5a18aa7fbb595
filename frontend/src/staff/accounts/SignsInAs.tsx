import { Link } from 'react-router'
import { useAccounts } from '../../api/accounts'
import { STATE_NAMES } from './words'

type Props = { practitioner: string } | { patient: string }

/** On the page of a practitioner or a patient: the account they have, or the way to one. Administrators see it. */
export function SignsInAs(props: Props) {
  const { data: accounts } = useAccounts()
  if (accounts === undefined) return null
  const account = accounts.find((one) =>
    'patient' in props ? one.patient?.id === props.patient : one.practitioner?.id === props.practitioner,
  )
  if (account === undefined) {
    const about = 'patient' in props ? `patient=${props.patient}` : `practitioner=${props.practitioner}`
    return (
      <p>
        <Link to={`/clinic/accounts/new?${about}`}>Invite to sign in</Link>
      </p>
    )
  }
  return (
    <p>
      Signs in as <Link to={`/clinic/accounts/${account.id}`}>{account.username}</Link> (
      {STATE_NAMES[account.state].toLowerCase()}).
    </p>
  )
}
