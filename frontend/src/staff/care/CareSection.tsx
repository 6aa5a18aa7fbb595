import { useCare } from '../../api/care'
import { useClinic } from '../../api/clinic'
import { useHolds } from '../../api/holds'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Unread } from '../../components/Unread'
import { useNow } from '../../components/useNow'
import { Waiting } from '../../components/Waiting'
import { LastAct } from '../desk/LastAct'
import { CourseCard } from './CourseCard'
import { Referrals } from './Referrals'

/** Everything about one patient's care: courses with their weeks and appointments, and referrals. */
export function CareSection({ patient, patientName }: { patient: string; patientName: string }) {
  const care = useCare(patient)
  const clinic = useClinic()
  const holds = useHolds()
  const now = useNow()
  if (care.isPending) return <Waiting what="Loading courses and appointments" />
  if (care.data === undefined) {
    return <ServiceProblem error={care.error} onRetry={() => void care.refetch()} />
  }
  if (clinic.isPending) return <Waiting what="Loading the clinic" />
  if (clinic.data == null) {
    return <ServiceProblem error={clinic.error} onRetry={() => void clinic.refetch()} />
  }
  const { guideline, treatments } = clinic.data
  const { courses, referrals } = care.data
  const live = new Set(
    courses
      .filter(({ status }) => status !== 'COMPLETED' && status !== 'STOPPED')
      .map(({ referral }) => referral),
  )
  return (
    <>
      <LastAct />
      <Unread parts={[{ what: 'places that are held', query: holds }]} />
      {courses.length === 0 && <p className="app-draft-note">No course is prescribed.</p>}
      {courses.map((course) => (
        <CourseCard
          key={course.id}
          course={course}
          patientName={patientName}
          guideline={guideline}
          now={now}
        />
      ))}
      <Referrals
        patient={patient}
        patientName={patientName}
        referrals={referrals}
        live={live}
        treatments={treatments}
        today={now.slice(0, 10)}
      />
    </>
  )
}
