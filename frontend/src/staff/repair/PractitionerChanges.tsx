import type { DiaryChange, PractitionerNotices } from '../../api/types'
import { count, list } from '../../lib/words'
import { BeforeAndAfter, NewTags } from './CallList'

function People({ label, names }: { label: string; names: string[] }) {
  if (names.length === 0) return null
  return (
    <span className="app-quiet">
      {label}: {list(names)}
    </span>
  )
}

function Change({ change }: { change: DiaryChange }) {
  return (
    <li className="app-notice">
      <p className="app-notice__what">
        {change.treatmentName} <NewTags change={change} />
        <People label="Comes" names={change.coming} />
        <People label="Does not come any more" names={change.leaving} />
      </p>
      <BeforeAndAfter {...change} />
    </li>
  )
}

/** What changes in each practitioner's diary. */
export function PractitionerChanges({ practitioners }: { practitioners: PractitionerNotices[] }) {
  if (practitioners.length === 0) return null
  return (
    <section aria-labelledby="diaries">
      <h3 id="diaries" className="nhsuk-heading-s">
        {count(practitioners.length, 'practitioner')} to tell
      </h3>
      {practitioners.map(({ practitionerId, name, changes }) => (
        <details key={practitionerId} className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              {name}: {count(changes.length, 'change')}
            </span>
          </summary>
          <ul className="app-notices nhsuk-details__text">
            {changes.map((change) => (
              <Change
                key={`${change.before?.start} ${change.after?.start} ${change.coming} ${change.leaving}`}
                change={change}
              />
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
