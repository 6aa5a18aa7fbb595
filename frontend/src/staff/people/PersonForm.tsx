import { Button } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../../api/problem'
import { useSavePractitioner } from '../../api/records'
import type { PractitionerDetails, RecordedPractitioner, RecordedSite } from '../../api/types'
import { UnsuitedTable } from '../clinic/Unsuited'
import { DateRows } from '../records/DateRows'
import { SaveProblem } from '../records/SaveProblem'
import { TextField } from '../records/TextField'
import { asLine, fromLine, orNone } from '../records/texts'
import { BlockRows } from './BlockRows'

type Props = { record: RecordedPractitioner; sites: RecordedSite[]; onReload: () => void }

function minutes(text: string): number | null {
  const value = Number.parseInt(text, 10)
  return Number.isNaN(value) ? null : value
}

/** Edits somebody who treats; each save lists the published appointments that no longer suit. */
export function PersonForm({ record, sites, onReload }: Props) {
  const [details, setDetails] = useState<PractitionerDetails>(record.details)
  // the one that was seen: a newer record may come in behind what is typed
  const [version, setVersion] = useState(record.version)
  const saving = useSavePractitioner(record.id)
  const set = (over: Partial<PractitionerDetails>) => setDetails({ ...details, ...over })

  function save(event: FormEvent) {
    event.preventDefault()
    saving.mutate({ version, details }, { onSuccess: (saved) => setVersion(saved.record.version) })
  }

  return (
    <form className="app-panel" onSubmit={save}>
      <h2 className="nhsuk-heading-m">{record.details.name}</h2>
      <TextField label="Name" value={details.name} onChange={(name) => set({ name })} />
      <TextField
        label="Profession"
        value={details.profession}
        onChange={(profession) => set({ profession })}
      />
      <TextField
        label="May give"
        hint="Codes of treatments, separated by commas"
        value={asLine(details.skills)}
        onChange={(line) => set({ skills: fromLine(line) })}
      />
      <TextField
        label="Gender"
        value={details.gender ?? ''}
        onChange={(gender) => set({ gender: orNone(gender) })}
      />
      <TextField
        label="Most minutes of sessions in a day"
        type="number"
        value={details.maxClinicalMinutesPerDay?.toString() ?? ''}
        onChange={(text) => set({ maxClinicalMinutesPerDay: minutes(text) })}
      />
      {details.registration !== null && (
        <TextField
          label={`Registration ${details.registration.body} ${details.registration.number} counts until`}
          type="date"
          value={details.registration.expiresOn}
          onChange={(expiresOn) =>
            set({
              registration: details.registration === null ? null : { ...details.registration, expiresOn },
            })
          }
        />
      )}
      <BlockRows
        blocks={details.workingHours}
        sites={sites}
        onChange={(workingHours) => set({ workingHours })}
      />
      <DateRows
        title="Leave"
        dates={details.leave}
        onChange={(leave) => set({ leave })}
        fresh={(dates) => ({ ...dates, reason: null })}
      />
      {saving.isError && <SaveProblem problem={problemOf(saving.error)} onReload={onReload} />}
      <Button type="submit" small disabled={saving.isPending}>
        {saving.isPending ? 'Saving…' : 'Save'}
      </Button>
      <p role="status">{saving.isSuccess ? 'Saved.' : ''}</p>
      {saving.isSuccess && (
        <UnsuitedTable sessions={saving.data.unsuited} caption="Appointments that no longer suit" />
      )}
    </form>
  )
}
