import { useAppointments } from '../../api/repair'
import type { AppointmentChoice, PatientChoice } from '../../api/types'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { dateOf, longDate, timeRange } from '../../lib/dates'
import { sessionOf } from '../../lib/words'
import { appointmentKey } from './changes'
import { fieldId } from './entered'
import type { FieldProps } from './Fields'

function Choice({
  appointment,
  name,
  checked,
  onChoose,
}: {
  appointment: AppointmentChoice
  name: string
  checked: boolean
  onChoose: () => void
}) {
  return (
    <label className="app-choice">
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>
        {longDate(dateOf(appointment.start))}, {timeRange(appointment.start, appointment.end)}
        <span className="app-quiet">
          {appointment.treatmentName}, {sessionOf(appointment).toLowerCase()}, with{' '}
          {appointment.practitionerName}
        </span>
      </span>
    </label>
  )
}

/** The chosen patient's appointments: those to come where one is cancelled, those begun where one was missed. */
export function AppointmentPicker({
  patient,
  entry,
  onChange,
  errors,
}: FieldProps & { patient: PatientChoice }) {
  const { data, error, isPending, refetch } = useAppointments(patient.id)
  const id = fieldId(entry, 'appointment')
  const fault = errors.get('appointment')
  if (isPending) return <Waiting what="Looking up the appointments" />
  if (data === undefined) return <ServiceProblem error={error} onRetry={() => void refetch()} />
  const shown = data.filter(({ begun }) => begun === (entry.about === 'missed'))
  if (shown.length === 0) {
    return (
      <p id={id} tabIndex={-1}>
        {entry.about === 'missed'
          ? 'No published appointment of this patient has begun yet.'
          : 'This patient has no published appointment ahead.'}
      </p>
    )
  }
  return (
    <fieldset className="app-times" id={id} tabIndex={-1}>
      <legend>Which appointment?</legend>
      {fault !== undefined && <span className="nhsuk-error-message">{fault}</span>}
      {shown.map((appointment) => (
        <Choice
          key={appointmentKey(appointment)}
          appointment={appointment}
          name={`${id}-chosen`}
          checked={entry.appointment === appointmentKey(appointment)}
          onChoose={() => onChange({ appointment: appointmentKey(appointment) })}
        />
      ))}
    </fieldset>
  )
}
