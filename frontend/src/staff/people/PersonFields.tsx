import type { PractitionerDetails, RecordedSite } from '../../api/types'
import { sentenceCase } from '../../lib/words'
import { AwayRows, DateRows } from '../records/DateRows'
import { ChoiceField, TextField } from '../records/TextField'
import { orNone, wholeNumber } from '../records/texts'
import type { RecordFormState } from '../records/useRecordForm'
import { BlockRows } from './BlockRows'
import { RegistrationFields } from './RegistrationFields'
import { SkillsField } from './SkillsField'

const GENDERS = [
  { value: '', text: 'Not recorded' },
  { value: 'FEMALE', text: 'Female' },
  { value: 'MALE', text: 'Male' },
]

const PROFESSIONS = ['Physiotherapist', 'Osteopath', 'Chiropractor', 'Acupuncturist', 'Psychologist', 'Nurse']

type Form = RecordFormState<PractitionerDetails>

/** Files write professions as codes; what somebody typed stays as it is. */
function professionInWords(profession: string): string {
  return /^[A-Z_]{4,}$/.test(profession) ? sentenceCase(profession) : profession
}

/** The fields of a practitioner's record, for one who is known and for a new one. */
export function PersonFields({ form, sites }: { form: Form; sites: readonly RecordedSite[] }) {
  const { details, set } = form
  return (
    <>
      <TextField label="Name" path="name" value={details.name} onChange={(name) => set({ name })} />
      <TextField
        label="Profession"
        path="profession"
        value={professionInWords(details.profession)}
        suggestions={PROFESSIONS}
        onChange={(profession) => set({ profession })}
      />
      <ChoiceField
        label="Gender"
        hint="For patients who may only be treated by a woman or a man"
        path="gender"
        value={details.gender ?? ''}
        options={GENDERS}
        onChange={(gender) => set({ gender: orNone(gender) })}
      />
      <SkillsField chosen={details.skills} onChange={(skills) => set({ skills })} />
      <RegistrationFields
        registration={details.registration}
        onChange={(registration) => set({ registration })}
      />
      <TextField
        label="Most minutes with patients in a day"
        hint="Leave empty for no limit"
        type="number"
        path="maxClinicalMinutesPerDay"
        value={details.maxClinicalMinutesPerDay?.toString() ?? ''}
        onChange={(text) => set({ maxClinicalMinutesPerDay: wholeNumber(text) })}
      />
      <BlockRows
        blocks={details.workingHours}
        sites={sites}
        onChange={(workingHours) => set({ workingHours })}
      />
      <DateRows
        title="Leave"
        path="leave"
        dates={details.leave}
        onChange={(leave) => set({ leave })}
        fresh={(dates) => ({ ...dates, reason: null })}
      />
      <AwayRows
        title="Away for part of a day"
        path="awayDuring"
        away={details.awayDuring}
        onChange={(awayDuring) => set({ awayDuring })}
      />
    </>
  )
}
