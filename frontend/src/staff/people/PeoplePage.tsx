import { Button } from 'nhsuk-react-components'
import { Link } from 'react-router'
import { practitioners, type Recorded, treatments } from '../../api/kinds'
import { useRecords } from '../../api/records'
import type { PractitionerDetails } from '../../api/types'
import { today } from '../../lib/clock'
import { list, sentenceCase } from '../../lib/words'
import { PageHeading } from '../PageHeading'
import { Loaded } from '../records/Loaded'
import { RemovedNotice } from '../records/Removal'
import { registrationWarning } from './RegistrationFields'

function Person({ person }: { person: Recorded<PractitionerDetails> }) {
  const names = new Map(
    (useRecords(treatments).data ?? []).map(({ details }) => [details.code, details.name]),
  )
  const { name, profession, skills, registration } = person.details
  const warning = registrationWarning(registration, today())
  return (
    <tr>
      <th scope="row">
        <Link to={`/staff/${person.id}`}>{name}</Link>
      </th>
      <td data-label="Profession">{sentenceCase(profession)}</td>
      <td data-label="May give">
        {skills.length === 0
          ? 'Nothing yet'
          : list(skills.map((code) => names.get(code) ?? sentenceCase(code)))}
      </td>
      <td data-label="To do">{warning ?? ''}</td>
    </tr>
  )
}

/** The people who treat. */
export default function PeoplePage() {
  return (
    <>
      <div className="app-page-head">
        <PageHeading title="Staff" />
        <div className="app-page-head__actions">
          <Button asElement={Link} to="/staff/new" small>
            Add somebody
          </Button>
          <Button asElement={Link} to="/staff/import" small secondary>
            Import a rota
          </Button>
        </div>
      </div>
      <RemovedNotice kind={practitioners} />
      <Loaded query={useRecords(practitioners)}>
        {(people) =>
          people.length === 0 ? (
            <p className="app-lead">Nobody yet. Add the first person who treats.</p>
          ) : (
            <table className="app-table app-table--stacking">
              <caption className="nhsuk-u-visually-hidden">Practitioners</caption>
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Profession</th>
                  <th scope="col">May give</th>
                  <th scope="col">To do</th>
                </tr>
              </thead>
              <tbody>
                {people.map((person) => (
                  <Person key={person.id} person={person} />
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </>
  )
}
