import { Button } from 'nhsuk-react-components'
import { Link } from 'react-router'
import { rooms, sites } from '../../api/kinds'
import { useRecords } from '../../api/records'
import type { RecordedRoom, RecordedSite } from '../../api/types'
import { Unread } from '../../components/Unread'
import { today } from '../../lib/clock'
import { plainDate } from '../../lib/dates'
import { count, list, sentenceCase } from '../../lib/words'
import { ClinicNav } from '../clinic/ClinicNav'
import { PageHeading } from '../PageHeading'
import { Loaded } from '../records/Loaded'
import { RemovedNotice } from '../records/Removal'
import { BankHolidayPanel } from './BankHolidayPanel'
import { weekInWords } from './hours'

/** Undefined while it is not known which rooms there are. */
type Inside = readonly RecordedRoom[] | undefined

function Rooms({ site, all }: { site: RecordedSite; all: Inside }) {
  if (all === undefined) return null
  const here = all.filter((room) => room.details.site === site.id)
  if (here.length === 0) return <p>No rooms yet. Sessions need a room to take place in.</p>
  return (
    <table className="app-table app-table--stacking">
      <caption className="nhsuk-u-visually-hidden">Rooms of {site.details.name}</caption>
      <thead>
        <tr>
          <th scope="col">Room</th>
          <th scope="col">Holds</th>
          <th scope="col">Has</th>
        </tr>
      </thead>
      <tbody>
        {here.map(({ id, details }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/clinic/rooms/${id}`}>{details.name}</Link>
            </th>
            <td data-label="Holds">{count(details.capacity, 'person', 'people')}</td>
            <td data-label="Has">{list(details.features.map(sentenceCase)) || 'nothing special'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function closedInWords(site: RecordedSite): string {
  const ahead = site.details.closedOn
    .map(({ date }) => date)
    .filter((date) => date >= today())
    .sort()
  const next = ahead[0]
  return next === undefined
    ? 'No closed days ahead.'
    : `${count(ahead.length, 'closed day')} ahead, the next on ${plainDate(next)}.`
}

function Site({ site, all }: { site: RecordedSite; all: Inside }) {
  return (
    <section className="app-panel app-site">
      <h2 className="nhsuk-heading-m">
        <Link to={`/clinic/sites/${site.id}`}>{site.details.name}</Link>
      </h2>
      <p>
        {weekInWords(site.details.openingHours)} {closedInWords(site)}
      </p>
      <Rooms site={site} all={all} />
      <p>
        <Link to={`/clinic/rooms/new?site=${site.id}`}>
          Add a room<span className="nhsuk-u-visually-hidden"> at {site.details.name}</span>
        </Link>
      </p>
    </section>
  )
}

/** The places of the clinic, with their rooms, and the days on which everything is shut. */
export default function SitesPage() {
  const all = useRecords(sites)
  const inside = useRecords(rooms)
  return (
    <>
      <ClinicNav />
      <div className="app-page-head">
        <PageHeading title="Sites and rooms" />
        <div className="app-page-head__actions">
          <Button asElement={Link} to="/clinic/sites/new" small>
            Add a site
          </Button>
        </div>
      </div>
      <RemovedNotice kind={sites} />
      <RemovedNotice kind={rooms} />
      <Unread parts={[{ what: 'the rooms', query: inside }]} />
      <Loaded query={all}>
        {(places) => (
          <>
            {places.length === 0 && <p className="app-lead">No sites yet. Add the first one.</p>}
            {places.map((site) => (
              <Site key={site.id} site={site} all={inside.data} />
            ))}
            {places.length > 0 && <BankHolidayPanel />}
          </>
        )}
      </Loaded>
    </>
  )
}
