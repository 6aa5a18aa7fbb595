import { useNarrow } from '../../components/useNarrow'
import type { Mark } from './marks'
import { TreatmentKey } from './TreatmentKey'
import type { WhomGroup } from './whom'

type WhomProps = { groups: readonly WhomGroup[]; chosen: string; onChoose: (value: string) => void }

type Props = {
  view: 'published' | 'draft'
  hasDraft: boolean
  onView: (view: 'published' | 'draft') => void
  whom: WhomProps
  find: string
  onFind: (words: string) => void
  marks: Iterable<Mark>
  hidden: ReadonlySet<string>
  onToggle: (code: string) => void
  found: string
}

function ViewSwitch({ view, hasDraft, onView }: Pick<Props, 'view' | 'hasDraft' | 'onView'>) {
  return (
    <fieldset className="app-switch">
      <legend className="nhsuk-u-visually-hidden">Schedule to show</legend>
      <label>
        <input type="radio" name="view" checked={view === 'published'} onChange={() => onView('published')} />
        <span>Published</span>
      </label>
      <label>
        <input
          type="radio"
          name="view"
          checked={view === 'draft'}
          disabled={!hasDraft}
          onChange={() => onView('draft')}
        />
        <span>{hasDraft ? 'Draft' : 'No draft'}</span>
      </label>
    </fieldset>
  )
}

type FilterProps = Omit<Props, 'view' | 'hasDraft' | 'onView'>

function WhomToShow({ groups, chosen, onChoose }: WhomProps) {
  if (groups.length === 0) return null
  return (
    <label className="app-toolbar__whom">
      Show
      <select className="app-tool" value={chosen} onChange={({ target }) => onChoose(target.value)}>
        <option value="">All practitioners</option>
        {groups.map(({ name, choices }) => (
          <optgroup key={name} label={name}>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

function Filters({ whom, find, onFind, marks, hidden, onToggle, found }: FilterProps) {
  return (
    <>
      <TreatmentKey marks={marks} hidden={hidden} onToggle={onToggle} />
      <WhomToShow {...whom} />
      <label className="app-toolbar__find">
        Find a patient
        <input
          className="app-tool"
          type="search"
          value={find}
          placeholder="Name or NHS number"
          autoComplete="off"
          onChange={({ target }) => onFind(target.value)}
        />
      </label>
      <p className="app-toolbar__found" role="status">
        {found}
      </p>
    </>
  )
}

/** What to show of the week: which schedule, which treatments, which patient. On a phone the list comes first. */
export function ScheduleToolbar({ view, hasDraft, onView, ...filters }: Props) {
  const narrow = useNarrow()
  return (
    <div className="app-toolbar">
      <ViewSwitch view={view} hasDraft={hasDraft} onView={onView} />
      {narrow ? (
        <details className="app-toolbar__more">
          <summary className="app-tool">Filter and find</summary>
          <Filters {...filters} />
        </details>
      ) : (
        <Filters {...filters} />
      )}
    </div>
  )
}
