import type { Ruleset, TreatmentDetails } from '../../api/types'
import { CodesField } from '../records/CodesField'
import { ChoiceField, TextField } from '../records/TextField'
import { wholeNumber } from '../records/texts'
import { useFeatures } from '../records/useFeatures'
import type { RecordFormState } from '../records/useRecordForm'
import { type Limit, limitHint, limitsOf } from './limits'

type Form = RecordFormState<TreatmentDetails>

const DELIVERIES = [
  { value: 'GROUP', text: 'In a class' },
  { value: 'ONE_TO_ONE', text: 'One to one' },
] as const

const OWN_LIMITS: { field: 'maxSessions' | 'windowDays' | 'classMax'; kind: Limit; label: string }[] = [
  { field: 'maxSessions', kind: 'maxSessions', label: 'Most sessions of a course' },
  { field: 'windowDays', kind: 'windowDays', label: 'Most days from the first session to the last' },
  { field: 'classMax', kind: 'groupMax', label: 'Most people in a class' },
]

/** Where the clinic is stricter than its guideline, or the guideline is silent. */
function OwnLimits({ form, ruleset }: { form: Form; ruleset: Ruleset | undefined }) {
  const { details, set } = form
  const limits = limitsOf(ruleset, details.code)
  const against = ruleset?.notOffered.find(({ treatment }) => treatment === details.code)
  return (
    <fieldset className="nhsuk-fieldset app-rows">
      <legend className="nhsuk-fieldset__legend">The clinic’s own limits</legend>
      <p className="nhsuk-hint">
        They can only be stricter than {ruleset?.title ?? 'the guideline'}. Courses under way keep the limits
        they began with.
      </p>
      {against !== undefined && (
        <p className="app-warning">The guideline says not to offer this ({against.source}).</p>
      )}
      {OWN_LIMITS.filter(({ field }) => field !== 'classMax' || details.delivery === 'GROUP').map(
        ({ field, kind, label }) => (
          <TextField
            key={field}
            label={label}
            hint={limitHint(limits, kind)}
            type="number"
            path={field}
            value={details[field]?.toString() ?? ''}
            onChange={(text) => set({ [field]: wholeNumber(text) })}
          />
        ),
      )}
    </fieldset>
  )
}

/** A number that has to be there; an empty field is 0, which the server refuses beside it. */
function NumberField({
  label,
  hint,
  path,
  value,
  onChange,
}: {
  label: string
  hint?: string
  path: string
  value: number
  onChange: (value: number) => void
}) {
  return (
    <TextField
      label={label}
      hint={hint}
      type="number"
      path={path}
      value={value === 0 ? '' : value.toString()}
      onChange={(text) => onChange(wholeNumber(text) ?? 0)}
    />
  )
}

/** The fields of a treatment's record. */
export function TreatmentFields({ form, ruleset }: { form: Form; ruleset: Ruleset | undefined }) {
  const { details, set } = form
  const features = useFeatures()
  return (
    <>
      <TextField label="Name" path="name" value={details.name} onChange={(name) => set({ name })} />
      <ChoiceField
        label="How it is given"
        value={details.delivery}
        options={DELIVERIES}
        onChange={(value) => set({ delivery: value === 'GROUP' ? 'GROUP' : 'ONE_TO_ONE' })}
      />
      <NumberField
        label="Minutes of one session"
        path="minutes"
        value={details.minutes}
        onChange={(minutes) => set({ minutes })}
      />
      {details.delivery === 'GROUP' && (
        <TextField
          label="Usual most people in a class"
          hint="Leave empty for as many as the room and the limits allow"
          type="number"
          path="groupMax"
          value={details.groupMax?.toString() ?? ''}
          onChange={(text) => set({ groupMax: wholeNumber(text) })}
        />
      )}
      <NumberField
        label="Fewest days from one session to the next"
        path="minDaysBetween"
        value={details.minDaysBetween}
        onChange={(minDaysBetween) => set({ minDaysBetween })}
      />
      <NumberField
        label="Days from one session to the next that are best"
        hint="7 for once a week"
        path="targetDaysBetween"
        value={details.targetDaysBetween}
        onChange={(targetDaysBetween) => set({ targetDaysBetween })}
      />
      <CodesField
        title="What the room must have"
        path="roomFeatures"
        chosen={details.roomFeatures}
        known={features}
        onChange={(roomFeatures) => set({ roomFeatures })}
        open
      />
      <OwnLimits form={form} ruleset={ruleset} />
    </>
  )
}
