import { treatments } from '../../api/kinds'
import { useRecords } from '../../api/records'
import { CodesField } from '../records/CodesField'

/** Which of the clinic's treatments somebody may give. */
export function SkillsField({
  chosen,
  onChange,
}: {
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  const known = useRecords(treatments).data ?? []
  return (
    <CodesField
      title="May give"
      path="skills"
      chosen={chosen}
      known={known.map(({ details }) => ({ value: details.code, text: details.name }))}
      onChange={onChange}
    />
  )
}
