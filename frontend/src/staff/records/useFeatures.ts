import { rooms, treatments } from '../../api/kinds'
import { useRecords } from '../../api/records'
import { sentenceCase } from '../../lib/words'

/** What rooms commonly have; a clinic adds words of its own. */
const COMMON = ['STEP_FREE', 'GYM', 'COUCH', 'PRIVATE', 'HEARING_LOOP']

/** What a room may have, a treatment may want or a patient may need: the common words and those in use here. */
export function useFeatures(): { value: string; text: string }[] {
  const inRooms = useRecords(rooms).data ?? []
  const wanted = useRecords(treatments).data ?? []
  const all = new Set([
    ...inRooms.flatMap(({ details }) => details.features),
    ...wanted.flatMap(({ details }) => details.roomFeatures),
    ...COMMON,
  ])
  return [...all].map((code) => ({ value: code, text: sentenceCase(code) }))
}
