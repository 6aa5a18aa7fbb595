import type { Clinic, Counts, Treatment } from '../../api/types'
import { Only } from '../../components/Only'
import { today } from '../../lib/clock'
import { duration, plainDate } from '../../lib/dates'
import { number } from '../../lib/words'
import { marks } from '../schedule/marks'
import { Letters } from '../schedule/TreatmentKey'
import { exportName } from './importWords'

function figuresOf(counts: Counts): { name: string; value: number }[] {
  return [
    { name: 'Practitioners', value: counts.practitioners },
    { name: 'Rooms', value: counts.rooms },
    { name: 'Sites', value: counts.sites },
    { name: 'Patients', value: counts.patients },
    { name: 'Courses', value: counts.courses },
    { name: 'Sessions to plan', value: counts.sessionsOwed },
  ]
}

function delivery({ delivery: kind, groupMax }: Treatment): string {
  if (kind === 'ONE_TO_ONE') return 'One to one'
  return groupMax === null ? 'Class' : `Class of up to ${groupMax}`
}

function Treatments({ treatments }: { treatments: Treatment[] }) {
  const known = marks(treatments)
  return (
    <table className="app-table app-table--stacking">
      <caption>Treatments and their limits</caption>
      <thead>
        <tr>
          <th scope="col">Treatment</th>
          <th scope="col">Given</th>
          <th scope="col">Length</th>
          <th scope="col">At most</th>
          <th scope="col">Within</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {treatments.map((treatment) => (
          <tr key={treatment.code}>
            <th scope="row">
              <Letters mark={known.get(treatment.code)} /> {treatment.name}
            </th>
            <td data-label="Given">{delivery(treatment)}</td>
            <td data-label="Length">{duration(treatment.minutes)}</td>
            <td data-label="At most">{number(treatment.maxSessions)} sessions</td>
            <td data-label="Within">{number(treatment.windowDays)} days</td>
            <td data-label="Source">{treatment.citation}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the clinic consists of, and the limits its courses keep to. */
export function ClinicOverview({ clinic }: { clinic: Clinic }) {
  return (
    <>
      <p className="app-lead">
        The planner may use the days from {plainDate(clinic.planning.from)} to {plainDate(clinic.planning.to)}
        .
      </p>
      <ul className="app-figures">
        {figuresOf(clinic.counts).map(({ name, value }) => (
          <li key={name} className="app-figure">
            <span className="app-figure__value">{number(value)}</span>
            <span className="app-figure__name">{name}</span>
          </li>
        ))}
      </ul>
      <p className="app-lead">
        {clinic.guideline.title}. {clinic.guideline.statusText}
      </p>
      <Treatments treatments={clinic.treatments} />
      <Only who="runClinic">
        <p>
          <a href="/api/clinic/export" download={exportName(clinic.name, today())}>
            Export this clinic
          </a>{' '}
          as a bundle file.
        </p>
      </Only>
    </>
  )
}
