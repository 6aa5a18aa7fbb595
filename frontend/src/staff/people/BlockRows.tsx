import type { Block, RecordedSite } from '../../api/types'
import { Rows } from '../records/Rows'
import { ChoiceField, TextField } from '../records/TextField'
import { orNone } from '../records/texts'
import { WeeklyTimeFields } from '../records/WeeklyTimeFields'

type Props = { blocks: readonly Block[]; sites: readonly RecordedSite[]; onChange: (blocks: Block[]) => void }

/** Weekly working hours at a site, and the dates from and to which they hold. */
export function BlockRows({ blocks, sites, onChange }: Props) {
  const places = sites.map((site) => ({ value: site.id, text: site.details.name }))
  const first = places[0]
  if (first === undefined) return <p>Add a site first: working hours are hours at a site.</p>
  return (
    <Rows
      title="Working hours"
      path="workingHours"
      items={blocks}
      onChange={onChange}
      fresh={(): Block => ({
        site: first.value,
        day: 'MONDAY',
        from: '09:00',
        to: '13:00',
        holdsFrom: null,
        holdsTo: null,
      })}
      add="Add hours"
    >
      {(block, set, here) => (
        <>
          <WeeklyTimeFields time={block} path={here} onChange={set} />
          <ChoiceField
            label="At"
            path={`${here}.site`}
            value={block.site}
            options={places}
            onChange={(site) => set({ site })}
          />
          <TextField
            label="Holds from"
            type="date"
            path={`${here}.holdsFrom`}
            value={block.holdsFrom ?? ''}
            onChange={(date) => set({ holdsFrom: orNone(date) })}
          />
          <TextField
            label="Holds to"
            type="date"
            path={`${here}.holdsTo`}
            value={block.holdsTo ?? ''}
            onChange={(date) => set({ holdsTo: orNone(date) })}
          />
        </>
      )}
    </Rows>
  )
}
