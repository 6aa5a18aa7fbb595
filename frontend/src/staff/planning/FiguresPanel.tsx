import { EachLoad } from './EachLoad'
import { type Figure, groups, headlines, type Measured } from './figures'
import { WeeksTable } from './WeeksTable'

function Headlines({ figures }: { figures: Figure[] }) {
  return (
    <ul className="app-figures">
      {figures.map(({ name, value }) => (
        <li key={name} className="app-figure">
          <span className="app-figure__value">{value}</span>
          <span className="app-figure__name">{name}</span>
        </li>
      ))}
    </ul>
  )
}

function Meanings({ figures }: { figures: Figure[] }) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">What these figures mean</span>
      </summary>
      <dl className="nhsuk-details__text app-meanings">
        {figures.map(({ name, meaning }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** How good a schedule is: what is asked first, then all figures by what they are about, and each week. */
export function FiguresPanel({ measured }: { measured: Measured }) {
  const first = headlines(measured)
  const further = groups(measured)
  return (
    <section className="app-figures-panel" aria-labelledby="figures-title">
      <h3 id="figures-title" className="nhsuk-heading-s">
        Figures
      </h3>
      <Headlines figures={first} />
      <div className="app-further">
        {further.map(({ about, figures }) => (
          <div key={about}>
            <h4 className="nhsuk-heading-xs">{about}</h4>
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
      <Meanings figures={[...first, ...further.flatMap(({ figures }) => figures)]} />
      {measured.usage !== null && (
        <>
          <WeeksTable weeks={measured.usage.weeks} />
          <EachLoad usage={measured.usage} />
        </>
      )}
    </section>
  )
}
