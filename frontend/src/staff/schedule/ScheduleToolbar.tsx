import { useNarrow } from '../../components/useNarrow'
import type { Mark } from './marks'
import { TreatmentKey } from './TreatmentKey'

type Props = {
  view: 'published' | 'draft'
  hasDraft: boolean
  onView: (view: 'published' | 'draft') => void
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

function Filters({ find, onFind, marks, hidden, onToggle, found }: FilterProps) {
  return (
    <>
      <TreatmentKey marks={marks} hidden={hidden} onToggle={onToggle} />
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
