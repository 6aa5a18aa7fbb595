import type { RepairChoices } from '../../api/types'
import { dateOf } from '../../lib/dates'
import { sentenceCase } from '../../lib/words'
import { AppointmentPicker } from './AppointmentPicker'
import { CoursePicker } from './CoursePicker'
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

function WhoIsAway({ choices, ...field }: Props) {
  return (
    <Select
      {...field}
      field="practitionerId"
      label="Who is away?"
      options={choices.practitioners.map(({ id, name, profession }) => ({
        value: id,
        text: `${name}, ${sentenceCase(profession).toLowerCase()}`,
      }))}
    />
  )
}

function Room({ choices, ...field }: Props) {
  return (
    <>
      <Select
        {...field}
        field="roomId"
        label="Which room?"
        options={choices.rooms.map(({ id, name, siteName }) => ({ value: id, text: `${name}, ${siteName}` }))}
      />
      <Days {...field} choices={choices} />
      <div className="app-field-row">
        <Input {...field} field="fromTime" label="Closed from" hint="On the first day" type="time" />
        <Input {...field} field="toTime" label="Open again at" hint="On the last day" type="time" />
      </div>
    </>
  )
}

/** The fields that go with what has happened. */
export function AboutFields(props: Props) {
  const { choices, ...field } = props
  switch (field.entry.about) {
    case 'practitioner':
      return (
        <>
          <WhoIsAway {...props} />
          <Days {...props} />
        </>
      )
    case 'hours':
      return (
        <>
          <WhoIsAway {...props} />
          <div className="app-field-row">
            <Input {...field} field="fromTime" label="Away from" hint="Today" type="time" />
            <Input
              {...field}
              field="toTime"
              label="Until"
              hint="11:59pm is for the rest of today"
              type="time"
            />
          </div>
        </>
      )
    case 'room':
      return <Room {...props} />
    case 'site':
      return (
        <>
          <Select
            {...field}
            field="siteId"
            label="Which site?"
            options={choices.sites.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <Days {...props} />
        </>
      )
    case 'patient':
      return (
        <>
          <PatientPicker {...field} />
          <Days {...props} />
        </>
      )
    case 'pause':
      return (
        <>
          <PatientPicker {...field} />
          {field.entry.patient !== null && <CoursePicker {...field} patient={field.entry.patient} />}
          <Days {...props} />
        </>
      )
    case 'cancelled':
    case 'missed':
      return (
        <>
          <PatientPicker {...field} />
          {field.entry.patient !== null && <AppointmentPicker {...field} patient={field.entry.patient} />}
        </>
      )
    case 'owed':
      return null
  }
}
