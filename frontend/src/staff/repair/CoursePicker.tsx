import { useAppointments } from '../../api/repair'
import type { PatientChoice } from '../../api/types'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { fieldId } from './entered'
import { type FieldProps, Select } from './Fields'
import { coursesAhead } from './patients'

/** The chosen patient's courses that have appointments ahead. */
export function CoursePicker({ patient, ...field }: FieldProps & { patient: PatientChoice }) {
  const { data, error, isPending, refetch } = useAppointments(patient.id)
  if (isPending) return <Waiting what="Looking up the courses" />
  if (data === undefined) return <ServiceProblem error={error} onRetry={() => void refetch()} />
  const courses = coursesAhead(data)
  if (courses.length === 0) {
    return (
      <p id={fieldId(field.entry, 'course')} tabIndex={-1}>
        This patient has no published appointment ahead.
      </p>
    )
  }
  return <Select {...field} field="course" label="Which course?" options={courses} />
}
