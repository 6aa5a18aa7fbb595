import type { ReactNode } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { rooms, sites } from '../../api/kinds'
import { useRecord, useRecords } from '../../api/records'
import type { RecordedRoom, RecordedSite, RoomDetails } from '../../api/types'
import { ClinicNav } from '../clinic/ClinicNav'
import { PageHeading } from '../PageHeading'
import { CodesField } from '../records/CodesField'
import { AwayRows } from '../records/DateRows'
import { History } from '../records/History'
import { Loaded } from '../records/Loaded'
import { RecordForm } from '../records/RecordForm'
import { RemoveButton } from '../records/Removal'
import { roomWords } from '../records/recordWords'
import { ChoiceField, TextField } from '../records/TextField'
import { wholeNumber } from '../records/texts'
import { useFeatures } from '../records/useFeatures'
import { type RecordFormState, useRecordForm } from '../records/useRecordForm'

const LIST = '/clinic/sites'

function RoomFields({
  form,
  places,
}: {
  form: RecordFormState<RoomDetails>
  places: readonly RecordedSite[]
}) {
  const { details, set } = form
  const features = useFeatures()
  return (
    <>
      <TextField label="Name" path="name" value={details.name} onChange={(name) => set({ name })} />
      <ChoiceField
        label="Site"
        path="site"
        value={details.site}
        options={places.map((site) => ({ value: site.id, text: site.details.name }))}
        onChange={(site) => set({ site })}
      />
      <TextField
        label="How many patients it holds"
        hint="Whoever leads a session is not counted"
        type="number"
        path="capacity"
        value={details.capacity === 0 ? '' : details.capacity.toString()}
        onChange={(text) => set({ capacity: wholeNumber(text) ?? 0 })}
      />
      <CodesField
        title="What it has"
        path="features"
        chosen={details.features}
        known={features}
        onChange={(chosen) => set({ features: chosen })}
        open
      />
      <AwayRows
        title="Closed"
        path="closedDuring"
        away={details.closedDuring}
        onChange={(closedDuring) => set({ closedDuring })}
      />
    </>
  )
}

function Known({ record, places }: { record: RecordedRoom; places: readonly RecordedSite[] }) {
  const form = useRecordForm(rooms, { record })
  return (
    <>
      <PageHeading title="Room">{record.details.name}</PageHeading>
      <RecordForm form={form} words={roomWords(places)}>
        <RoomFields form={form} places={places} />
      </RecordForm>
      <RemoveButton kind={rooms} record={form.seen ?? record} name={record.details.name} back={LIST}>
        Nothing is planned there any more. Appointments that are published stay as they are until you move
        them. You can undo this.
      </RemoveButton>
      <History kind="rooms" id={record.id} />
    </>
  )
}

function Fresh({ places, site }: { places: readonly RecordedSite[]; site: string }) {
  const navigate = useNavigate()
  const form = useRecordForm(
    rooms,
    { details: { name: '', site, capacity: 1, features: [], closedDuring: [] } },
    { onAdded: () => void navigate(LIST) },
  )
  return (
    <RecordForm form={form} words={roomWords(places)} save="Add this room">
      <RoomFields form={form} places={places} />
    </RecordForm>
  )
}

function Frame({ children }: { children: (places: RecordedSite[]) => ReactNode }) {
  return (
    <>
      <ClinicNav />
      <p>
        <Link to={LIST}>All sites and rooms</Link>
      </p>
      <Loaded query={useRecords(sites)}>{children}</Loaded>
    </>
  )
}

/** One room, to be read and edited. */
export default function RoomPage() {
  const { id = '' } = useParams()
  const room = useRecord(rooms, id)
  return (
    <Frame>
      {(places) => (
        <Loaded query={room}>{(record) => <Known key={id} record={record} places={places} />}</Loaded>
      )}
    </Frame>
  )
}

/** A room to be added at a site. */
export function NewRoomPage() {
  const [params] = useSearchParams()
  return (
    <Frame>
      {(places) => {
        const site = places.find(({ id }) => id === params.get('site')) ?? places[0]
        return (
          <>
            <PageHeading title="Add a room" />
            {site === undefined ? (
              <p>
                A room is at a site. <Link to="/clinic/sites/new">Add a site first</Link>.
              </p>
            ) : (
              <Fresh places={places} site={site.id} />
            )}
          </>
        )
      }}
    </Frame>
  )
}
