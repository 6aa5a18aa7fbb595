import { Tag } from 'nhsuk-react-components'
import type { Notice, PatientNotices, ToldPlace } from '../../api/types'
import { plainDate } from '../../lib/dates'
import { count, nhsNumber, sessionOf } from '../../lib/words'
import { placeTime, placeWhere, whatIsNew } from './comparison'

function PlaceText({ label, place, none }: { label: string; place: ToldPlace | null; none: string }) {
  return (
    <p className="app-notice__place">
      <span className="app-notice__label">{label}</span>
      {place === null ? (
        none
      ) : (
        <>
          <strong>{placeTime(place)}</strong> {placeWhere(place)}
        </>
      )}
    </p>
  )
}

/** A place as it was and as it is to be. */
export function BeforeAndAfter({ before, after }: Pick<Notice, 'before' | 'after'>) {
  return (
    <>
      <PlaceText label="Was" place={before} none="No place yet" />
      <PlaceText label="Will be" place={after} none="No place" />
    </>
  )
}

export function NewTags({ change }: { change: Pick<Notice, 'before' | 'after'> }) {
  return whatIsNew(change).map((text) => (
    <Tag key={text} modifier={change.after === null ? 'red' : 'blue'}>
      {text}
    </Tag>
  ))
}

function NoticeItem({ notice }: { notice: Notice }) {
  return (
    <li className="app-notice">
      <p className="app-notice__what">
        {notice.treatmentName}, {sessionOf(notice).toLowerCase()} <NewTags change={notice} />
      </p>
      <BeforeAndAfter {...notice} />
    </li>
  )
}

function Call({ patient }: { patient: PatientNotices }) {
  return (
    <li className="app-call">
      <div className="app-call__who">
        <span className="app-call__tick" aria-hidden="true" />
        <h4>{patient.name}</h4>
        <p>
          NHS number {nhsNumber(patient.nhsNumber)}, born {plainDate(patient.dateOfBirth)}
        </p>
      </div>
      <ul className="app-notices">
        {patient.notices.map((notice) => (
          <NoticeItem key={`${notice.courseId} ${notice.number} ${notice.before?.start}`} notice={notice} />
        ))}
      </ul>
    </li>
  )
}

/** Whom to call, patient by patient, and what to say. On paper each has a box to tick. */
export function CallList({ patients }: { patients: PatientNotices[] }) {
  return (
    <section aria-labelledby="call-list">
      <h3 id="call-list" className="nhsuk-heading-s">
        {patients.length === 0
          ? 'No patient has to be told anything'
          : `${count(patients.length, 'patient')} to tell`}
      </h3>
      <ol className="app-calls">
        {patients.map((patient) => (
          <Call key={patient.patientId} patient={patient} />
        ))}
      </ol>
    </section>
  )
}
