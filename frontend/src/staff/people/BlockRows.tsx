import type { Block, RecordedSite } from '../../api/types'
import { ChoiceField, TextField } from '../records/TextField'
import { DAYS, dayOf, orNone, replaced, without } from '../records/texts'

type Props = { blocks: Block[]; sites: RecordedSite[]; onChange: (blocks: Block[]) => void }

/** Weekly working hours at a site, and the dates from and to which they hold. */
export function BlockRows({ blocks, sites, onChange }: Props) {
  const places = sites.map((site) => ({ value: site.id, text: site.details.name }))
  const first = places[0]
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend">Working hours</legend>
      {blocks.map((block, index) => {
        const set = (over: Partial<Block>) => onChange(replaced(blocks, index, { ...block, ...over }))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other identity, and rows do not trade places
          <div className="app-field-row" key={index}>
            <ChoiceField
              label="Day"
              value={block.day}
              options={DAYS}
              onChange={(day) => set({ day: dayOf(day) })}
            />
            <TextField label="From" type="time" value={block.from} onChange={(from) => set({ from })} />
            <TextField label="To" type="time" value={block.to} onChange={(to) => set({ to })} />
            <ChoiceField label="At" value={block.site} options={places} onChange={(site) => set({ site })} />
            <TextField
              label="Holds from"
              type="date"
              value={block.holdsFrom ?? ''}
              onChange={(date) => set({ holdsFrom: orNone(date) })}
            />
            <TextField
              label="Holds to"
              type="date"
              value={block.holdsTo ?? ''}
              onChange={(date) => set({ holdsTo: orNone(date) })}
            />
            <button type="button" className="app-tool" onClick={() => onChange(without(blocks, index))}>
              Remove hours {index + 1}
            </button>
          </div>
        )
      })}
      {first !== undefined && (
        <button
          type="button"
          className="app-tool"
          onClick={() =>
            onChange([
              ...blocks,
              {
                site: first.value,
                day: 'MONDAY',
                from: '09:00',
                to: '17:00',
                holdsFrom: null,
                holdsTo: null,
              },
            ])
          }
        >
          Add hours
        </button>
      )}
    </fieldset>
  )
}
