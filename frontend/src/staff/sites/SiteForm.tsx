import type { SiteDetails } from '../../api/types'
import { today } from '../../lib/clock'
import { Rows } from '../records/Rows'
import { TextArea, TextField } from '../records/TextField'
import { orNone } from '../records/texts'
import type { RecordFormState } from '../records/useRecordForm'
import { WindowRows } from '../records/WindowRows'

/** The fields of a site's record. */
export function SiteFields({ form }: { form: RecordFormState<SiteDetails> }) {
  const { details, set } = form
  return (
    <>
      <TextField label="Name" path="name" value={details.name} onChange={(name) => set({ name })} />
      <TextField
        label="Address"
        hint="Patients see it with a link to a map"
        path="address"
        value={details.address ?? ''}
        onChange={(address) => set({ address: orNone(address) })}
      />
      <TextArea
        label="How to get there"
        hint="Patients read this: bus, parking, entrance, lift"
        path="directions"
        value={details.directions ?? ''}
        onChange={(directions) => set({ directions: orNone(directions) })}
      />
      <TextField
        label="What to bring"
        hint="Such as loose clothing, or a list of medicines"
        path="bring"
        value={details.bring ?? ''}
        onChange={(bring) => set({ bring: orNone(bring) })}
      />
      <WindowRows
        title="Opening hours"
        path="openingHours"
        windows={details.openingHours}
        onChange={(openingHours) => set({ openingHours })}
      />
      <Rows
        title="Closed days"
        path="closedOn"
        hint="Bank holidays, training days: nothing is planned on them."
        items={details.closedOn}
        onChange={(closedOn) => set({ closedOn })}
        fresh={() => ({ date: today(), reason: null })}
        add="Add a closed day"
      >
        {(day, change, here) => (
          <>
            <TextField
              label="Date"
              type="date"
              path={`${here}.date`}
              value={day.date}
              onChange={(date) => change({ date })}
            />
            <TextField
              label="Why"
              path={`${here}.reason`}
              value={day.reason ?? ''}
              onChange={(reason) => change({ reason: orNone(reason) })}
            />
          </>
        )}
      </Rows>
    </>
  )
}
