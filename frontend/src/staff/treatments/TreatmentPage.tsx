import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { type Recorded, treatments } from '../../api/kinds'
import { useRecord } from '../../api/records'
import type { TreatmentDetails } from '../../api/types'
import { ClinicNav } from '../clinic/ClinicNav'
import { PageHeading } from '../PageHeading'
import { codeOf } from '../records/CodesField'
import { History } from '../records/History'
import { Loaded } from '../records/Loaded'
import { RecordForm } from '../records/RecordForm'
import { RemoveButton } from '../records/Removal'
import { treatmentWords } from '../records/recordWords'
import { ChoiceField } from '../records/TextField'
import { useRecordForm } from '../records/useRecordForm'
import { freshTreatment, KNOWN } from './limits'
import { TreatmentFields } from './TreatmentFields'
import { useRuleset } from './useRuleset'

const LIST = '/clinic/treatments'
const OTHER = { code: '', name: '', delivery: 'ONE_TO_ONE', minutes: 30, groupMax: null } as const

function Back() {
  return (
    <>
      <ClinicNav />
      <p>
        <Link to={LIST}>All treatments</Link>
      </p>
    </>
  )
}

function Known({ record }: { record: Recorded<TreatmentDetails> }) {
  const form = useRecordForm(treatments, { record })
  return (
    <>
      <PageHeading title="Treatment">{record.details.name}</PageHeading>
      <RecordForm form={form} words={treatmentWords}>
        <TreatmentFields form={form} ruleset={useRuleset()} />
      </RecordForm>
      <RemoveButton kind={treatments} record={form.seen ?? record} name={record.details.name} back={LIST}>
        No course of it can be prescribed any more. Courses under way go on. You can undo this.
      </RemoveButton>
      <History kind="treatments" id={record.id} />
    </>
  )
}

/** One treatment, to be read and edited. */
export default function TreatmentPage() {
  const { id = '' } = useParams()
  return (
    <>
      <Back />
      <Loaded query={useRecord(treatments, id)}>{(record) => <Known key={id} record={record} />}</Loaded>
    </>
  )
}

/** A treatment that the guidelines do not name is called by its name. */
function withCode(details: TreatmentDetails): TreatmentDetails {
  return details.code === '' ? { ...details, code: codeOf(details.name) } : details
}

function Fresh({ known }: { known: (typeof KNOWN)[number] | typeof OTHER }) {
  const navigate = useNavigate()
  const form = useRecordForm(
    { ...treatments, add: (details) => treatments.add(withCode(details)) },
    { details: freshTreatment(known) },
    { onAdded: () => void navigate(LIST) },
  )
  return (
    <RecordForm form={form} words={treatmentWords} save="Add this treatment">
      <TreatmentFields form={form} ruleset={useRuleset()} />
    </RecordForm>
  )
}

/** A treatment to be added. */
export function NewTreatmentPage() {
  const [code, setCode] = useState(KNOWN[0]?.code ?? '')
  const known = KNOWN.find((one) => one.code === code) ?? OTHER
  return (
    <>
      <Back />
      <PageHeading title="Add a treatment" />
      <ChoiceField
        label="What is it?"
        value={code}
        options={[
          ...KNOWN.map((one) => ({ value: one.code, text: one.name })),
          { value: '', text: 'Something else' },
        ]}
        onChange={setCode}
      />
      <Fresh key={code} known={known} />
    </>
  )
}
