import { Tag, WarningCallout } from 'nhsuk-react-components'
import { Link } from 'react-router'
import { problemOf } from '../../api/problem'
import { useDecideRepair } from '../../api/repair'
import type { Repair } from '../../api/types'
import { instantInWords } from '../../lib/clock'
import { count, number } from '../../lib/words'
import { SlackTable } from '../courses/SlackTable'
import { CallList } from './CallList'
import { happeningInWords, joined } from './comparison'
import { LostTable } from './LostTable'
import { PractitionerChanges } from './PractitionerChanges'
import { RepairDecision } from './RepairDecision'

function StateTag({ state }: { state: Repair['state'] }) {
  if (state === 'DRAFT') return <Tag modifier="blue">Nobody told yet</Tag>
  return state === 'PUBLISHED' ? <Tag modifier="green">Published</Tag> : <Tag modifier="grey">Discarded</Tag>
}

function Collides({ reasons }: { reasons: string[] }) {
  return (
    <WarningCallout>
      <WarningCallout.Heading>The clinic has changed</WarningCallout.Heading>
      <p>Others have changed what this would change. Nothing was published. Work it out again.</p>
      <ul>
        {[...new Set(reasons)].slice(0, 10).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </WarningCallout>
  )
}

function About({ repair }: { repair: Repair }) {
  const { happened, patientsToMove } = repair.comparison
  const others =
    patientsToMove === 0
      ? 'No other patient may be moved.'
      : `Up to ${count(patientsToMove, 'other patient')} may be moved.`
  return (
    <ul className="app-happened">
      {happened.length === 0 && <li>Places for sessions that are owed and have none.</li>}
      {joined(happened).map((one) => (
        <li key={`${one.kind} ${one.name} ${one.from} ${one.to}`}>{happeningInWords(one)}</li>
      ))}
      <li>{others}</li>
    </ul>
  )
}

function Counts({ repair }: { repair: Repair }) {
  const { patients, practitioners, lost, atRisk } = repair.comparison
  const figures = [
    { name: 'Patients to tell', value: patients.length },
    { name: 'Practitioners to tell', value: practitioners.length },
    { name: 'Sessions that cannot be saved', value: lost.length },
    { name: 'Courses at risk', value: atRisk.length },
  ]
  return (
    <ul className="app-figures">
      {figures.map(({ name, value }) => (
        <li key={name} className="app-figure">
          <span className="app-figure__value">{number(value)}</span>
          <span className="app-figure__name">{name}</span>
        </li>
      ))}
    </ul>
  )
}

/** A repair: what happened, who has to be told what, what cannot be saved, and the decision about it. */
export function RepairReview({ repair, onPublished }: { repair: Repair; onPublished: () => void }) {
  const publish = useDecideRepair('publish')
  const discard = useDecideRepair('discard')
  const open = repair.state === 'DRAFT'
  const problem = problemOf(publish.error)
  const collisions = open && problem?.kind === 'draft-collides' ? problem.reasons : undefined
  const { patients, practitioners, lost, atRisk } = repair.comparison
  return (
    <section className="app-review app-repair" aria-labelledby="repair-title">
      <div className="app-review__head">
        <h2 id="repair-title" className="nhsuk-heading-m">
          {open ? 'What would change' : 'The last change'}
        </h2>
        <StateTag state={repair.state} />
        <span className="app-review__made">Worked out on {instantInWords(repair.createdAt)}</span>
        <button type="button" className="app-tool" onClick={() => window.print()}>
          Print the call list
        </button>
      </div>
      <About repair={repair} />
      {repair.state === 'PUBLISHED' && (
        <p role="status">
          These changes are published. <Link to="/schedule">See the schedule</Link>
        </p>
      )}
      {repair.state === 'DISCARDED' && (
        <p role="status">These changes were discarded. Nothing has changed.</p>
      )}
      {collisions !== undefined && <Collides reasons={collisions} />}
      {open && (
        <RepairDecision
          repair={repair}
          collides={collisions !== undefined}
          publish={publish}
          discard={discard}
          onPublished={onPublished}
        />
      )}
      <Counts repair={repair} />
      <CallList patients={patients} />
      <PractitionerChanges practitioners={practitioners} />
      <h3 className="nhsuk-heading-s">What cannot be saved</h3>
      <LostTable lost={lost} />
      {atRisk.length > 0 && (
        <SlackTable
          caption={`${count(atRisk.length, 'course')} at risk of running out of time`}
          courses={atRisk}
        />
      )}
    </section>
  )
}
