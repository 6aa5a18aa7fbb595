import { treatments } from '../../api/kinds'
import { useRecords } from '../../api/records'
import { Unread } from '../../components/Unread'
import { CodesField } from '../records/CodesField'

/** Which of the clinic's treatments somebody may give. */
export function SkillsField({
  chosen,
  onChange,
}: {
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  const known = useRecords(treatments)
  return (
    <>
      <Unread parts={[{ what: 'the treatments of the clinic', query: known }]} />
      <CodesField
        title="May give"
        path="skills"
        chosen={chosen}
        known={(known.data ?? []).map(({ details }) => ({ value: details.code, text: details.name }))}
        onChange={onChange}
      />
    </>
  )
}
