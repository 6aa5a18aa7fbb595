import { practitioners } from '../../api/kinds'
import { may } from '../../api/may'
import { useRecords } from '../../api/records'
import type { AccountDetails, Role } from '../../api/types'
import { useFault } from '../records/faults'
import { fieldId } from '../records/fieldWords'
import { ChoiceField, TextField, TickField } from '../records/TextField'
import { ROLES } from './words'

type Props = {
  details: AccountDetails
  onChange: (over: Partial<AccountDetails>) => void
  /** What stands before the names of the fields in what is sent. */
  at?: string
  /** What the patient's record that the account belongs to is called. */
  patientName?: string | undefined
}

function Roles({
  chosen,
  path,
  onChange,
}: {
  chosen: Role[]
  path: string
  onChange: (roles: Role[]) => void
}) {
  const fault = useFault(path)
  return (
    <fieldset className="nhsuk-fieldset app-rows" id={fieldId(path)} tabIndex={-1}>
      <legend className="nhsuk-fieldset__legend">What they may do</legend>
      {fault !== undefined && <span className="nhsuk-error-message">{fault}</span>}
      {ROLES.map(({ role, name, may }) => (
        <TickField
          key={role}
          label={`${name}: ${may}`}
          checked={chosen.includes(role)}
          onChange={(ticked) => onChange(ticked ? [...chosen, role] : chosen.filter((one) => one !== role))}
        />
      ))}
    </fieldset>
  )
}

/** Whose roster somebody who treats sees. */
function Roster({
  chosen,
  path,
  onChange,
}: {
  chosen: string | null
  path: string
  onChange: (id: string | null) => void
}) {
  const { data: staff } = useRecords(practitioners)
  if (staff === undefined) return null
  const hasLeft = chosen !== null && staff.every(({ id }) => id !== chosen)
  return (
    <ChoiceField
      label="Whose sessions they see as their own"
      path={path}
      value={chosen ?? ''}
      options={[
        { value: '', text: 'Nobody’s' },
        ...(hasLeft ? [{ value: chosen, text: 'Somebody who has left' }] : []),
        ...staff.map(({ id, details }) => ({ value: id, text: details.name })),
      ]}
      onChange={(id) => onChange(id === '' ? null : id)}
    />
  )
}

/** Who somebody is and what they may do. */
export function AccountFields({ details, onChange, at = '', patientName }: Props) {
  const { displayName, email, roles, practitioner, patient } = details
  const treats = may({ roles }, 'treat')

  function changeRoles(next: Role[]) {
    const stillTreats = may({ roles: next }, 'treat')
    onChange({
      roles: next,
      practitioner: stillTreats ? practitioner : null,
      patient: next.includes('PATIENT') ? patient : null,
    })
  }

  return (
    <>
      <TextField
        label="Name"
        path={`${at}displayName`}
        value={displayName}
        onChange={(next) => onChange({ displayName: next })}
      />
      <TextField
        label="E-mail address, if they have one"
        path={`${at}email`}
        type="email"
        value={email ?? ''}
        onChange={(next) => onChange({ email: next === '' ? null : next })}
      />
      <Roles chosen={roles} path={`${at}roles`} onChange={changeRoles} />
      {treats && (
        <Roster
          chosen={practitioner}
          path={`${at}practitioner`}
          onChange={(next) => onChange({ practitioner: next })}
        />
      )}
      {roles.includes('PATIENT') &&
        (patient === null ? (
          <p className="app-quiet">
            They see nobody’s sessions yet. To tie the account to a patient, invite them from the patient’s
            page.
          </p>
        ) : (
          <p>
            Sees the sessions of {patientName ?? 'the patient'}.{' '}
            <button type="button" className="app-tool" onClick={() => onChange({ patient: null })}>
              Untie from this patient
            </button>
          </p>
        ))}
    </>
  )
}
