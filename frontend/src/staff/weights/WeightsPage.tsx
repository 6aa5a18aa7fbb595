import { Tag } from 'nhsuk-react-components'
import type { Weight, Weights } from '../../api/types'
import { recordOf, useWeights, type WeightDetails, weightsKind } from '../../api/weights'
import { count } from '../../lib/words'
import { ClinicNav } from '../clinic/ClinicNav'
import { PageHeading } from '../PageHeading'
import { Loaded } from '../records/Loaded'
import { RecordForm } from '../records/RecordForm'
import { TextField } from '../records/TextField'
import { wholeNumber } from '../records/texts'
import { useRecordForm } from '../records/useRecordForm'
import { changedFrom, faultsOf, grouped, hintOf, usualOf, weightWords } from './weights'

type OneProps = { weight: Weight; value: number | null; onChange: (value: number | null) => void }

function One({ weight, value, onChange }: OneProps) {
  const { key, words, usual } = weight
  const isChanged = value !== usual
  return (
    <div className="app-weight" data-changed={isChanged || undefined}>
      <TextField
        label={words}
        hint={hintOf(weight)}
        type="number"
        path={key}
        value={value?.toString() ?? ''}
        onChange={(text) => onChange(wholeNumber(text))}
      />
      {isChanged && (
        <p className="app-weight__changed">
          <Tag modifier="yellow">Changed</Tag>{' '}
          <button type="button" className="app-tool" onClick={() => onChange(usual)}>
            Use {usual} again<span className="nhsuk-u-visually-hidden"> for: {words}</span>
          </button>
        </p>
      )}
    </div>
  )
}

function Form({ now }: { now: Weights }) {
  const { weights } = now
  const form = useRecordForm(
    weightsKind(now),
    { record: recordOf(now) },
    { check: (details: WeightDetails) => faultsOf(details, weights) },
  )
  const { details, set } = form
  const changed = changedFrom(details, weights).length
  return (
    <RecordForm form={form} words={weightWords(weights)} save="Save these weights">
      {grouped(weights).map((group) => (
        <fieldset key={group.title} className="nhsuk-fieldset app-rows">
          <legend className="nhsuk-fieldset__legend">{group.title}</legend>
          {group.weights.map((weight) => (
            <One
              key={weight.key}
              weight={weight}
              value={details[weight.key] ?? null}
              onChange={(value) => set({ [weight.key]: value })}
            />
          ))}
        </fieldset>
      ))}
      <p>
        {changed === 0
          ? 'All of them are the usual ones.'
          : `${count(changed, 'weight is', 'weights are')} not the usual ${changed === 1 ? 'one' : 'ones'}.`}{' '}
        {changed > 0 && (
          <button type="button" className="app-tool" onClick={() => set(usualOf(weights))}>
            Use all the usual ones again
          </button>
        )}
      </p>
    </RecordForm>
  )
}

/** How much the clinic minds each thing that makes one schedule better than another. */
export default function WeightsPage() {
  return (
    <>
      <ClinicNav />
      <div className="app-page-head">
        <PageHeading title="What makes a good schedule" />
      </div>
      <p className="app-lead">
        No plan breaks a rule or a guideline limit. Of the plans that are left, the planner looks for the one
        that costs least. Here you say what each thing costs: the higher the number, the more the planner does
        to avoid it.
      </p>
      <p className="app-lead">
        The next plan goes by what you save here. Published appointments stay as they are. A draft that was
        made before can still be published, but it was made by the weights before: plan again for one that
        goes by these.
      </p>
      <Loaded query={useWeights()}>{(now) => <Form now={now} />}</Loaded>
    </>
  )
}
