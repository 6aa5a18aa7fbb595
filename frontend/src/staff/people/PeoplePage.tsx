import { useState } from 'react'
import { usePractitioners, useSites } from '../../api/records'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { list } from '../../lib/words'
import { PageHeading } from '../PageHeading'
import { History } from '../records/History'
import { PersonForm } from './PersonForm'

/** The people who treat: their hours, leave and registration. */
export default function PeoplePage() {
  const people = usePractitioners()
  const sites = useSites()
  const [chosen, setChosen] = useState<string>()
  if (people.isPending || sites.isPending) return <Waiting />
  if (people.data === undefined || sites.data === undefined) {
    return <ServiceProblem error={people.error ?? sites.error} onRetry={() => void people.refetch()} />
  }
  const person = people.data.find((one) => one.id === chosen)

  return (
    <>
      <PageHeading title="Staff" />
      <table className="app-table app-table--stacking">
        <caption>Practitioners</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Profession</th>
            <th scope="col">May give</th>
          </tr>
        </thead>
        <tbody>
          {people.data.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <button type="button" className="app-tool" onClick={() => setChosen(one.id)}>
                  {one.details.name}
                </button>
              </th>
              <td data-label="Profession">{one.details.profession}</td>
              <td data-label="May give">{list(one.details.skills)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {person !== undefined && (
        <>
          <PersonForm key={person.id} record={person} sites={sites.data} />
          <History key={`history ${person.id}`} kind="practitioners" id={person.id} />
        </>
      )}
    </>
  )
}
