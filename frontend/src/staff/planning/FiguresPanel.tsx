import { EachLoad } from './EachLoad'
import { type Figure, groups, headlines, type Measured } from './figures'
import { verdict } from './verdict'
import { WeeksTable } from './WeeksTable'

/** A figure with what it means, one press away. */
function Explained({ figure: { name, value, meaning } }: { figure: Figure }) {
  return (
    <details className="app-explained">
      <summary>
        <span className="app-explained__name">{name}</span>{' '}
        <span className="app-explained__value">{value}</span>
      </summary>
      <p>{meaning}</p>
    </details>
  )
}

function Headlines({ figures }: { figures: Figure[] }) {
  return (
    <ul className="app-figures">
      {figures.map(({ name, value, meaning }) => (
        <li key={name} className="app-figure">
          <span className="app-figure__value">{value}</span>
          <details className="app-explained">
            <summary>
              <span className="app-figure__name">{name}</span>
            </summary>
            <p>{meaning}</p>
          </details>
        </li>
      ))}
    </ul>
  )
}

/** How good a schedule is: in words first, then in figures by what they are about, and each week. */
export function FiguresPanel({ measured }: { measured: Measured }) {
  return (
    <section className="app-figures-panel" aria-labelledby="figures-title">
      <h3 id="figures-title" className="nhsuk-heading-s">
        How good it is
      </h3>
      <p className="app-verdict">{verdict(measured).join(' ')}</p>
      <Headlines figures={headlines(measured)} />
      <p className="app-quiet">Press a figure's name to read what it means.</p>
      <div className="app-further">
        {groups(measured).map(({ about, figures }) => (
          <div key={about}>
            <h4 className="nhsuk-heading-xs">{about}</h4>
            <ul className="app-further__list">
              {figures.map((figure) => (
                <li key={figure.name}>
                  <Explained figure={figure} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {measured.usage !== null && (
        <>
          <WeeksTable weeks={measured.usage.weeks} />
          <EachLoad usage={measured.usage} />
        </>
      )}
    </section>
  )
}
