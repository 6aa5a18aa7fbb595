import { Button } from 'nhsuk-react-components'
import { type ReactNode, useState } from 'react'
import { Link, useParams } from 'react-router'
import {
  accountKind,
  recordOf,
  useAccount,
  useEndAccount,
  useIsOwn,
  useMakeLink,
  useReopenAccount,
} from '../../api/accounts'
import type { Account, AccountDetails } from '../../api/types'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { instantInWords } from '../../lib/clock'
import { PageHeading } from '../PageHeading'
import { problemInWords } from '../problemWords'
import type { FieldWords } from '../records/fieldWords'
import { History } from '../records/History'
import { Loaded } from '../records/Loaded'
import { RecordForm } from '../records/RecordForm'
import { useRecordForm } from '../records/useRecordForm'
import { AccountFields } from './AccountFields'
import { LinkPanel } from './LinkPanel'
import { rolesInWords, stateInWords } from './words'

const words: FieldWords<AccountDetails> = {
  displayName: { label: 'Name', text: (name) => name },
  email: { label: 'E-mail address', text: (email) => email ?? 'none' },
  roles: { label: 'What they may do', text: rolesInWords },
  practitioner: { label: 'Whose sessions they see', text: (id) => (id === null ? 'Nobody’s' : 'Somebody’s') },
  patient: { label: 'Tied to a patient', text: (id) => (id === null ? 'No' : 'Yes') },
}

function Details({ account }: { account: Account }) {
  const form = useRecordForm(accountKind, { record: recordOf(account) })
  return (
    <RecordForm form={form} words={words}>
      <AccountFields details={form.details} onChange={form.set} patientName={account.patient?.name} />
      <p className="app-quiet">Where their roles or records change, they are signed out and sign in again.</p>
    </RecordForm>
  )
}

function Refused({ error }: { error: unknown }) {
  if (error === null) return null
  return (
    <p className="nhsuk-error-message" role="alert">
      {problemInWords(error)}
    </p>
  )
}

function Password({ account }: { account: Account }) {
  const making = useMakeLink()
  const isNew = account.state === 'INVITED'
  return (
    <section className="app-panel app-password">
      <h2 className="nhsuk-heading-m">{isNew ? 'Invitation' : 'Password'}</h2>
      <p>
        {isNew
          ? 'They choose a password with the link that you gave them. If it is lost or too old, make another.'
          : 'If they have forgotten it, make a link with which they choose another. Until then the one they have goes on.'}
      </p>
      <Refused error={making.error} />
      <Button
        type="button"
        small
        secondary
        disabled={making.isPending}
        onClick={() => making.mutate(account.id)}
      >
        {isNew ? 'Make another link' : 'Make a link for a new password'}
      </Button>
      {making.data !== undefined && <LinkPanel key={making.submittedAt} made={making.data} />}
    </section>
  )
}

function Ending({ account }: { account: Account }) {
  const [asked, setAsked] = useState(false)
  const ending = useEndAccount()
  const own = useIsOwn(account)
  if (own) {
    return <p className="app-quiet">This is your own account. Only another administrator can end it.</p>
  }
  return (
    <div className="app-remove">
      <Refused error={ending.error} />
      <Button type="button" small warning disabled={ending.isPending} onClick={() => setAsked(true)}>
        End this account
      </Button>
      <ConfirmDialog
        open={asked}
        title={`End the account of ${account.displayName}?`}
        yes="End it"
        onYes={() => {
          setAsked(false)
          ending.mutate(account.id)
        }}
        onNo={() => setAsked(false)}
      >
        They are signed out at once and cannot sign in any more. What they did stays. You can undo this.
      </ConfirmDialog>
    </div>
  )
}

function Ended({ account }: { account: Account }) {
  const opening = useReopenAccount()
  return (
    <div className="app-notice-bar">
      <p role="status">
        {account.displayName} cannot sign in: the account has ended
        {account.endedAt !== null && ` on ${instantInWords(account.endedAt)}`}.
      </p>
      <Refused error={opening.error} />
      <Button
        type="button"
        small
        secondary
        disabled={opening.isPending}
        onClick={() => opening.mutate(account.id)}
      >
        Open it again
      </Button>
    </div>
  )
}

function Facts({ account }: { account: Account }): ReactNode {
  const last = account.lastSignInAt
  return (
    <p className="app-lead">
      Signs in as {account.username}. {stateInWords(account)}.{' '}
      {last === null ? 'Has never signed in.' : `Last signed in on ${instantInWords(last)}.`}
    </p>
  )
}

/** One account: who it is, what they may do, and whether they can sign in. */
export default function OneAccountPage() {
  const { id = '' } = useParams()
  return (
    <>
      <p>
        <Link to="/clinic/accounts">All accounts</Link>
      </p>
      <Loaded query={useAccount(id)}>
        {(account) => (
          <>
            <PageHeading title="Account">{account.displayName}</PageHeading>
            <Facts account={account} />
            {account.state === 'ENDED' ? <Ended account={account} /> : <Password account={account} />}
            <Details key={account.id} account={account} />
            <History key={`history ${account.id} ${account.version}`} kind="accounts" id={account.id} />
            {account.state !== 'ENDED' && <Ending account={account} />}
          </>
        )}
      </Loaded>
    </>
  )
}
