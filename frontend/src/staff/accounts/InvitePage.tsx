import { Button } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useInvite } from '../../api/accounts'
import { patients, practitioners } from '../../api/kinds'
import { problemOf } from '../../api/problem'
import { useRecord } from '../../api/records'
import type { AccountDetails } from '../../api/types'
import { PageHeading } from '../PageHeading'
import { problemInWords } from '../problemWords'
import { FaultSummary } from '../records/FaultSummary'
import { FaultsContext } from '../records/faults'
import { Loaded } from '../records/Loaded'
import { TextField } from '../records/TextField'
import { AccountFields } from './AccountFields'
import { LinkPanel } from './LinkPanel'
import { proposedUsername } from './words'

const NOBODY: AccountDetails = { displayName: '', email: null, roles: [], practitioner: null, patient: null }

function InviteForm({ start }: { start: AccountDetails }) {
  const [details, setDetails] = useState(start)
  const [username, setUsername] = useState<string>()
  const inviting = useInvite()
  const problem = problemOf(inviting.error)
  const faults = problem?.kind === 'fields-refused' ? problem.faults : []
  const name = username ?? proposedUsername(details.displayName, details.email)

  function submit(event: FormEvent) {
    event.preventDefault()
    inviting.mutate({ username: name, details })
  }

  if (inviting.data !== undefined) {
    return (
      <>
        <LinkPanel made={inviting.data} />
        <p>
          <Link to={`/clinic/accounts/${inviting.data.account.id}`}>Open this account</Link>
        </p>
      </>
    )
  }
  return (
    <FaultsContext.Provider value={faults}>
      <form className="app-panel app-record" onSubmit={submit} noValidate>
        {inviting.isError && (
          <FaultSummary
            key={inviting.submittedAt}
            faults={faults}
            say={({ path, message }) => (path === 'details.displayName' ? 'Enter a name' : message)}
            failure={problemInWords(
              inviting.error,
              'The invitation could not be made. Try again in a few minutes.',
            )}
            button="invite"
          />
        )}
        <AccountFields
          details={details}
          at="details."
          patientName={start.displayName}
          onChange={(over) => setDetails({ ...details, ...over })}
        />
        <TextField
          label="Name to sign in with"
          hint="Their e-mail address, or a short name without spaces"
          path="username"
          value={name}
          onChange={setUsername}
        />
        <Button id="invite" type="submit" small disabled={inviting.isPending}>
          {inviting.isPending ? 'One moment' : 'Make the invitation'}
        </Button>
      </form>
    </FaultsContext.Provider>
  )
}

function InvitePractitioner({ id }: { id: string }) {
  return (
    <Loaded query={useRecord(practitioners, id)}>
      {({ details }) => (
        <InviteForm
          start={{ ...NOBODY, displayName: details.name, roles: ['THERAPIST'], practitioner: id }}
        />
      )}
    </Loaded>
  )
}

function InvitePatient({ id }: { id: string }) {
  return (
    <Loaded query={useRecord(patients, id)}>
      {({ details: { givenName, familyName, contact } }) => (
        <InviteForm
          start={{
            ...NOBODY,
            displayName: `${givenName} ${familyName}`,
            email: contact.email,
            roles: ['PATIENT'],
            patient: id,
          }}
        />
      )}
    </Loaded>
  )
}

/** Invites somebody: out of nothing, or who is with the clinic already. */
export default function InvitePage() {
  const [about] = useSearchParams()
  const practitioner = about.get('practitioner')
  const patient = about.get('patient')
  return (
    <>
      <p>
        <Link to="/clinic/accounts">All accounts</Link>
      </p>
      <PageHeading title="Invite somebody" />
      {practitioner !== null ? (
        <InvitePractitioner id={practitioner} />
      ) : patient !== null ? (
        <InvitePatient id={patient} />
      ) : (
        <InviteForm start={NOBODY} />
      )}
    </>
  )
}
