import { Link, useNavigate, useParams } from 'react-router'
import { sites } from '../../api/kinds'
import { useRecord } from '../../api/records'
import type { RecordedSite } from '../../api/types'
import { ClinicNav } from '../clinic/ClinicNav'
import { PageHeading } from '../PageHeading'
import { History } from '../records/History'
import { Loaded } from '../records/Loaded'
import { RecordForm } from '../records/RecordForm'
import { RemoveButton } from '../records/Removal'
import { siteWords } from '../records/recordWords'
import { useRecordForm } from '../records/useRecordForm'
import { workingWeek } from './hours'
import { SiteFields } from './SiteForm'

const LIST = '/clinic/sites'

function Known({ record }: { record: RecordedSite }) {
  const form = useRecordForm(sites, { record })
  return (
    <>
      <PageHeading title="Site">{record.details.name}</PageHeading>
      <RecordForm form={form} words={siteWords}>
        <SiteFields form={form} />
      </RecordForm>
      <RemoveButton kind={sites} record={form.seen ?? record} name={record.details.name} back={LIST}>
        Nothing is planned there any more. Appointments that are published stay as they are until you move
        them. You can undo this.
      </RemoveButton>
      <History kind="sites" id={record.id} />
    </>
  )
}

/** One site, to be read and edited. */
export default function SitePage() {
  const { id = '' } = useParams()
  return (
    <>
      <ClinicNav />
      <p>
        <Link to={LIST}>All sites and rooms</Link>
      </p>
      <Loaded query={useRecord(sites, id)}>{(record) => <Known key={id} record={record} />}</Loaded>
    </>
  )
}

/** A site to be added. */
export function NewSitePage() {
  const navigate = useNavigate()
  const form = useRecordForm(
    sites,
    {
      details: {
        name: '',
        openingHours: workingWeek(),
        closedOn: [],
        address: null,
        directions: null,
        bring: null,
      },
    },
    { onAdded: () => void navigate(LIST) },
  )
  return (
    <>
      <ClinicNav />
      <p>
        <Link to={LIST}>All sites and rooms</Link>
      </p>
      <PageHeading title="Add a site" />
      <RecordForm form={form} words={siteWords} save="Add this site">
        <SiteFields form={form} />
      </RecordForm>
    </>
  )
}
