import type { Draft } from '../../api/types'
import { furtherFigures, headlines } from './figures'

export function DraftFigures({ draft }: { draft: Draft }) {
  return (
    <>
      <ul className="app-figures">
        {headlines(draft).map(({ name, value }) => (
          <li key={name} className="app-figure">
            <span className="app-figure__value">{value}</span>
            <span className="app-figure__name">{name}</span>
          </li>
        ))}
      </ul>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">More figures</span>
        </summary>
        <div className="nhsuk-details__text app-further">
          {furtherFigures(draft).map(({ about, figures }) => (
            <div key={about}>
              <h3 className="nhsuk-heading-xs">{about}</h3>
              <dl className="app-further__list">
                {figures.map(({ name, value }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </div>
      </details>
    </>
  )
}
