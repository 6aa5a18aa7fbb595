import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'nhsuk-react-components'
import { Link } from 'react-router'
import { type Recorded, treatments } from '../../api/kinds'
import { useRecords } from '../../api/records'
import { useRulesets } from '../../api/setup'
import type { Ruleset, TreatmentDetails } from '../../api/types'
import { Unread } from '../../components/Unread'
import { duration } from '../../lib/dates'
import { list } from '../../lib/words'
import { ClinicNav } from '../clinic/ClinicNav'
import { PageHeading } from '../PageHeading'
import { problemInWords } from '../problemWords'
import { Loaded } from '../records/Loaded'
import { RemovedNotice } from '../records/Removal'
import { treatmentWords } from '../records/recordWords'
import { citedInWords, type Limit, limitsOf, offered } from './limits'
import { useRuleset } from './useRuleset'

const UNITS: Record<Limit, string> = { maxSessions: 'sessions', windowDays: 'days', groupMax: 'people' }

/** The limit in force, and who sets it. */
function limit(details: TreatmentDetails, ruleset: Ruleset | undefined, kind: Limit): string {
  const own = kind === 'groupMax' ? details.classMax : details[kind]
  if (own !== null) return `At most ${own} ${UNITS[kind]}: the clinic’s own limit`
  if (ruleset === undefined) return 'Not known'
  const cited = limitsOf(ruleset, details.code)?.[kind] ?? null
  return cited === null ? 'No limit' : citedInWords(cited, kind)
}

function Table({ all, ruleset }: { all: Recorded<TreatmentDetails>[]; ruleset: Ruleset | undefined }) {
  return (
    <table className="app-table app-table--stacking">
      <caption className="nhsuk-u-visually-hidden">Treatments</caption>
      <thead>
        <tr>
          <th scope="col">Treatment</th>
          <th scope="col">Given</th>
          <th scope="col">Sessions</th>
          <th scope="col">Days</th>
        </tr>
      </thead>
      <tbody>
        {all.map(({ id, details }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/clinic/treatments/${id}`}>{details.name}</Link>
            </th>
            <td data-label="Given">
              {treatmentWords.delivery.text(details.delivery)}, {duration(details.minutes)}
            </td>
            <td data-label="Sessions">{limit(details, ruleset, 'maxSessions')}</td>
            <td data-label="Days">{limit(details, ruleset, 'windowDays')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Adds the common treatments of the guideline at one press. */
function OfferGuidelines({ ruleset }: { ruleset: Ruleset | undefined }) {
  const queries = useQueryClient()
  const wanted = offered(ruleset)
  const adding = useMutation({
    mutationFn: async () => {
      for (const details of wanted) await treatments.add(details)
    },
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <div className="app-empty">
      <h2 className="nhsuk-heading-m">No treatments yet</h2>
      <p>
        Treatments are what you give patients, such as classes or one to one sessions.
        {wanted.length > 0 &&
          ` The guideline limits ${list(wanted.map(({ name }) => name.toLowerCase()))}: you can add them now and change them later.`}
      </p>
      {adding.isError && (
        <p className="nhsuk-error-message" role="alert">
          {problemInWords(adding.error, 'Not all could be added. Try again in a few minutes.')}
        </p>
      )}
      {wanted.length > 0 && (
        <Button type="button" small disabled={adding.isPending} onClick={() => adding.mutate()}>
          {adding.isPending ? 'Adding…' : 'Add the guideline’s treatments'}
        </Button>
      )}
    </div>
  )
}

/** What the clinic treats with, and within which limits. */
export default function TreatmentsPage() {
  const ruleset = useRuleset()
  return (
    <>
      <ClinicNav />
      <div className="app-page-head">
        <PageHeading title="Treatments" />
        <div className="app-page-head__actions">
          <Button asElement={Link} to="/clinic/treatments/new" small>
            Add a treatment
          </Button>
        </div>
      </div>
      <RemovedNotice kind={treatments} />
      <Unread parts={[{ what: 'the limits of the guideline', query: useRulesets() }]} />
      <Loaded query={useRecords(treatments)}>
        {(all) =>
          all.length === 0 ? <OfferGuidelines ruleset={ruleset} /> : <Table all={all} ruleset={ruleset} />
        }
      </Loaded>
    </>
  )
}
