import type { Registration } from '../../api/types'
import { today } from '../../lib/clock'
import { addDays, daysBetween, plainDate } from '../../lib/dates'
import { count } from '../../lib/words'
import { TextField, TickField } from '../records/TextField'

const REGISTERS = ['HCPC', 'GOsC', 'GCC', 'NMC', 'GMC', 'BAcC']

/** How many days before a registration ends people are warned of it. */
const WARNING_DAYS = 60

/** A warning while a registration is about to end, or has ended; nobody is planned for sessions after it. */
export function registrationWarning(registration: Registration | null, now: string): string | undefined {
  if (registration === null || registration.expiresOn === '') return undefined
  const left = daysBetween(now, registration.expiresOn)
  if (left > WARNING_DAYS) return undefined
  if (left < 0) {
    return `The registration ended on ${plainDate(registration.expiresOn)}. No sessions can be given until it is renewed.`
  }
  return `The registration ends on ${plainDate(registration.expiresOn)}, in ${count(left, 'day')}. No sessions can be given after that.`
}

/** Which register has somebody, and until when. */
export function RegistrationFields({
  registration,
  onChange,
}: {
  registration: Registration | null
  onChange: (registration: Registration | null) => void
}) {
  const warning = registrationWarning(registration, today())
  return (
    <fieldset className="nhsuk-fieldset app-rows">
      <legend className="nhsuk-fieldset__legend">Professional registration</legend>
      <TickField
        label="Is on a professional register"
        checked={registration !== null}
        onChange={(is) =>
          onChange(is ? { body: 'HCPC', number: '', expiresOn: addDays(today(), 365) } : null)
        }
      />
      {registration !== null && (
        <div className="app-field-row">
          <TextField
            label="Register"
            path="registration.body"
            value={registration.body}
            suggestions={REGISTERS}
            onChange={(body) => onChange({ ...registration, body })}
          />
          <TextField
            label="Number"
            path="registration.number"
            value={registration.number}
            onChange={(number) => onChange({ ...registration, number })}
          />
          <TextField
            label="Last day on which it counts"
            type="date"
            path="registration.expiresOn"
            value={registration.expiresOn}
            onChange={(expiresOn) => onChange({ ...registration, expiresOn })}
          />
        </div>
      )}
      {warning !== undefined && <p className="app-warning">{warning}</p>}
    </fieldset>
  )
}
