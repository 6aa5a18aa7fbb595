import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { Link } from 'react-router'
import { useAccounts } from '../../api/accounts'
import type { Account } from '../../api/types'
import { instantInWords } from '../../lib/clock'
import { count } from '../../lib/words'
import { ClinicNav } from '../clinic/ClinicNav'
import { PageHeading } from '../PageHeading'
import { Loaded } from '../records/Loaded'
import { TextField, TickField } from '../records/TextField'
import { found, rolesInWords, STATE_NAMES } from './words'

/** More than a clinic has staff; beyond that one searches. */
const MOST_ROWS = 100

const TONES: Readonly<Record<Account['state'], string>> = {
  INVITED: 'nhsuk-tag nhsuk-tag--yellow',
  ACTIVE: 'nhsuk-tag nhsuk-tag--green',
  SLOWED: 'nhsuk-tag nhsuk-tag--red',
  ENDED: 'nhsuk-tag nhsuk-tag--grey',
}

function Row({ account }: { account: Account }) {
  const { id, displayName, username, roles, state, lastSignInAt, practitioner, patient } = account
  return (
    <tr>
      <th scope="row">
        <Link to={`/clinic/accounts/${id}`}>{displayName}</Link>
        <br />
        <span className="app-quiet">{username}</span>
      </th>
      <td data-label="Roles">
        {rolesInWords(roles)}
        {practitioner !== null && practitioner.name !== displayName && (
          <span className="app-quiet"> ({practitioner.name})</span>
        )}
        {patient !== null && patient.name !== displayName && (
          <span className="app-quiet"> ({patient.name})</span>
        )}
      </td>
      <td data-label="State">
        <strong className={TONES[state]}>{STATE_NAMES[state]}</strong>
      </td>
      <td data-label="Last signed in">{lastSignInAt === null ? 'Never' : instantInWords(lastSignInAt)}</td>
    </tr>
  )
}

function Table({ accounts }: { accounts: Account[] }) {
  const shown = accounts.slice(0, MOST_ROWS)
  return (
    <>
      <p role="status" className="app-quiet">
        {count(accounts.length, 'account')}
        {shown.length < accounts.length && `; the first ${shown.length} are shown. Search for the others.`}
      </p>
      {shown.length > 0 && (
        <table className="app-table app-table--stacking">
          <caption className="nhsuk-u-visually-hidden">Accounts by name</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Roles</th>
              <th scope="col">State</th>
              <th scope="col">Last signed in</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((account) => (
              <Row key={account.id} account={account} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** Who may sign in. */
export default function AccountsPage() {
  const [typed, setTyped] = useState('')
  const [ended, setEnded] = useState(false)
  return (
    <>
      <ClinicNav />
      <div className="app-page-head">
        <PageHeading title="Accounts" />
        <div className="app-page-head__actions">
          <Button asElement={Link} to="/clinic/accounts/new" small>
            Invite somebody
          </Button>
        </div>
      </div>
      <div className="app-panel app-record">
        <TextField
          label="Find an account"
          hint="Any part of a name, sign-in name or role"
          type="search"
          value={typed}
          onChange={setTyped}
        />
        <TickField label="Show ended accounts" checked={ended} onChange={setEnded} />
      </div>
      <Loaded query={useAccounts()}>
        {(accounts) => <Table accounts={found(accounts, typed, ended)} />}
      </Loaded>
    </>
  )
}
