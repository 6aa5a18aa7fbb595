import { Link, useNavigate, useParams } from 'react-router'
import { practitioners, sites } from '../../api/kinds'
import { useRecord, useRecords } from '../../api/records'
import type { RecordedPractitioner, RecordedSite } from '../../api/types'
import { today } from '../../lib/clock'
import { SignsInAs } from '../accounts/SignsInAs'
import { PageHeading } from '../PageHeading'
import { History } from '../records/History'
import { Loaded } from '../records/Loaded'
import { RecordForm } from '../records/RecordForm'
import { RemoveButton } from '../records/Removal'
import { practitionerWords } from '../records/recordWords'
import { useRecordForm } from '../records/useRecordForm'
import { Diary } from './Diary'
import { PersonFields } from './PersonFields'
import { registrationWarning } from './RegistrationFields'

const LIST = '/staff'

function Known({ record, places }: { record: RecordedPractitioner; places: readonly RecordedSite[] }) {
  const form = useRecordForm(practitioners, { record })
  const warning = registrationWarning(record.details.registration, today())
  return (
    <>
      <PageHeading title="Practitioner">{record.details.name}</PageHeading>
      {warning !== undefined && <p className="app-warning">{warning}</p>}
      <SignsInAs practitioner={record.id} />
      <Diary practitioner={record.externalId} name={record.details.name} />
      <RecordForm form={form} words={practitionerWords(places)}>
        <PersonFields form={form} sites={places} />
      </RecordForm>
      <History key={`history ${record.id}`} kind="practitioners" id={record.id} />
      <RemoveButton kind={practitioners} record={form.seen ?? record} name={record.details.name} back={LIST}>
        They get no sessions any more, and their history is kept. Their published sessions stay until you move
        them. You can undo this.
      </RemoveButton>
    </>
  )
}

function Back() {
  return (
    <p>
      <Link to={LIST}>All staff</Link>
    </p>
  )
}

/** Somebody who treats: their week, and everything that is recorded of them. */
export default function PersonPage() {
  const { id = '' } = useParams()
  const person = useRecord(practitioners, id)
  return (
    <>
      <Back />
      <Loaded query={useRecords(sites)}>
        {(places) => (
          <Loaded query={person}>{(record) => <Known key={id} record={record} places={places} />}</Loaded>
        )}
      </Loaded>
    </>
  )
}

function Fresh({ places }: { places: readonly RecordedSite[] }) {
  const navigate = useNavigate()
  const form = useRecordForm(
    practitioners,
    {
      details: {
        name: '',
        profession: '',
        registration: null,
        skills: [],
        gender: null,
        workingHours: [],
        leave: [],
        awayDuring: [],
        maxClinicalMinutesPerDay: null,
      },
    },
    { onAdded: () => void navigate(LIST) },
  )
  return (
    <RecordForm form={form} words={practitionerWords(places)} save="Add this person">
      <PersonFields form={form} sites={places} />
    </RecordForm>
  )
}

/** Somebody to be added. */
export function NewPersonPage() {
  return (
    <>
      <Back />
      <PageHeading title="Add somebody who treats" />
      <Loaded query={useRecords(sites)}>{(places) => <Fresh places={places} />}</Loaded>
    </>
  )
}
