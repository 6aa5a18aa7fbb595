import type { RepairChoices } from '../../api/types'
import { dateOf } from '../../lib/dates'
import { sentenceCase } from '../../lib/words'
import { AppointmentPicker } from './AppointmentPicker'
import { type FieldProps, Input, Select } from './Fields'
import { PatientPicker } from './PatientPicker'

type Props = FieldProps & { choices: RepairChoices }

function Days({ choices, ...field }: Props) {
  const { now, lastDay } = choices
  const today = dateOf(now)
  return (
    <div className="app-field-row">
      <Input {...field} field="firstDay" label="First day" type="date" min={today} max={lastDay} />
      <Input {...field} field="lastDay" label="Last day" type="date" min={today} />
    </div>
  )
}

/** The fields that go with what has happened. */
export function AboutFields({ choices, ...field }: Props) {
  switch (field.entered.about) {
    case 'practitioner':
      return (
        <>
          <Select
            {...field}
            field="practitionerId"
            label="Who is away?"
            options={choices.practitioners.map(({ id, name, profession }) => ({
              value: id,
              text: `${name}, ${sentenceCase(profession).toLowerCase()}`,
            }))}
          />
          <Days {...field} choices={choices} />
        </>
      )
    case 'room':
      return (
        <>
          <Select
            {...field}
            field="roomId"
            label="Which room?"
            options={choices.rooms.map(({ id, name, siteName }) => ({
              value: id,
              text: `${name}, ${siteName}`,
            }))}
          />
          <Days {...field} choices={choices} />
          <div className="app-field-row">
            <Input {...field} field="fromTime" label="Closed from" hint="On the first day" type="time" />
            <Input {...field} field="toTime" label="Open again at" hint="On the last day" type="time" />
          </div>
        </>
      )
    case 'patient':
      return (
        <>
          <PatientPicker {...field} patients={choices.patients} />
          <Days {...field} choices={choices} />
        </>
      )
    case 'cancelled':
    case 'missed':
      return (
        <>
          <PatientPicker {...field} patients={choices.patients} />
          {field.entered.patientId !== '' && <AppointmentPicker {...field} />}
        </>
      )
    case 'owed':
      return null
  }
}
