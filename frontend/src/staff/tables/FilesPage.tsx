import { useState } from 'react'
import { Link } from 'react-router'
import { useClinic } from '../../api/clinic'
import { useMay } from '../../api/may'
import { today } from '../../lib/clock'
import { mondayOf } from '../../lib/dates'
import { ClinicNav } from '../clinic/ClinicNav'
import { exportName } from '../clinic/importWords'
import { PageHeading } from '../PageHeading'
import { ChoiceField, TextField } from '../records/TextField'

const LISTS = [
  { name: 'patients', text: 'Patients', what: 'who they are and how they are reached' },
  { name: 'courses', text: 'Courses', what: 'each course with its referral, its sessions and its last day' },
  { name: 'appointments', text: 'Appointments', what: 'past, to come and called off, with outcomes' },
]

const WEEKS = [
  { value: '1', text: '1 week' },
  { value: '2', text: '2 weeks' },
  { value: '4', text: '4 weeks' },
  { value: '12', text: '12 weeks' },
]

function Rosters() {
  const [monday, setMonday] = useState(mondayOf(today()))
  const [weeks, setWeeks] = useState('1')
  return (
    <>
      <TextField label="Rosters from the week of" type="date" value={monday} onChange={setMonday} />
      <ChoiceField label="For" value={weeks} options={WEEKS} onChange={setWeeks} />
      {monday !== '' && (
        <p>
          <a href={`/api/lists/rosters?monday=${monday}&weeks=${weeks}`} download>
            Rosters
          </a>
          : everybody’s working hours and sessions
        </p>
      )}
    </>
  )
}

function WholeFiles() {
  const clinic = useClinic().data
  const runs = useMay('runClinic')
  const day = today()
  return (
    <ul className="nhsuk-list">
      {runs && (
        <li>
          <a href="/api/clinic/export" download={exportName(clinic?.name ?? '', day)}>
            The clinic
          </a>
          : all its records as one bundle file, which can be imported again
        </li>
      )}
      <li>
        <a href="/api/schedule/export" download={`schedule-${day}.json`}>
          The published schedule
        </a>
        : as a schedule file, for other programs
      </li>
    </ul>
  )
}

/** What comes in and goes out as files. */
export default function FilesPage() {
  return (
    <>
      <ClinicNav />
      <PageHeading title="Files in and out" />
      <section className="app-panel" aria-labelledby="in-heading">
        <h2 className="nhsuk-heading-m" id="in-heading">
          Bring in
        </h2>
        <p>
          <Link to="/patients/import">Import patients with their referrals</Link> from another system’s list
          or a spreadsheet. You see what each row would do first.
        </p>
        <p>
          <Link to="/staff/import">Import working hours</Link> from a rota. You see whose hours would change,
          and which published appointments, first.
        </p>
      </section>
      <section className="app-panel" aria-labelledby="lists-heading">
        <h2 className="nhsuk-heading-m" id="lists-heading">
          Lists for a spreadsheet
        </h2>
        <p>
          CSV files with today’s date in their name. They hold patients’ names: keep them where those belong.
        </p>
        <ul className="nhsuk-list">
          {LISTS.map(({ name, text, what }) => (
            <li key={name}>
              <a href={`/api/lists/${name}`} download>
                {text}
              </a>
              : {what}
            </li>
          ))}
        </ul>
        <Rosters />
      </section>
      <section className="app-panel" aria-labelledby="files-heading">
        <h2 className="nhsuk-heading-m" id="files-heading">
          Whole files
        </h2>
        <WholeFiles />
      </section>
    </>
  )
}
