import { Tag } from 'nhsuk-react-components'
import { type SyntheticEvent, useState } from 'react'
import { useBottlenecks } from '../../api/advice'
import type { Source } from '../../api/schedule'
import type { Bottleneck, Bottlenecks } from '../../api/types'
import { plainDate } from '../../lib/dates'
import { count, hours, list, percentOf } from '../../lib/words'
import { Answer } from './Answer'

const FIRST_NAMES = 5

function Who({ courses }: Pick<Bottleneck, 'courses'>) {
  const names = [...new Set(courses.map(({ patientName }) => patientName))]
  if (names.length <= FIRST_NAMES) return list(names)
  return (
    <details>
      <summary>{count(names.length, 'patient')}</summary>
      {list(names)}
    </details>
  )
}

function Row({ bottleneck, week }: { bottleneck: Bottleneck; week: string }) {
  const { text, warning, sessionsMissing, minutesMissing, minutesThere, minutesInUse, courses } = bottleneck
  return (
    <tr>
      <th scope="row">{plainDate(week)}</th>
      <td data-label="What is short">
        {warning && <Tag modifier="yellow">{minutesInUse >= minutesThere ? 'Full' : 'Nearly full'}</Tag>}{' '}
        {text}
      </td>
      <td data-label="Sessions held up">{warning ? 'None yet' : sessionsMissing}</td>
      <td data-label="Hours missing">{warning ? 'None yet' : hours(minutesMissing)}</td>
      <td data-label="In use">{percentOf(minutesInUse, minutesThere)}</td>
      <td data-label="Who waits">{courses.length === 0 ? 'Nobody yet' : <Who courses={courses} />}</td>
    </tr>
  )
}

function Weeks({ weeks }: Bottlenecks) {
  const short = weeks.filter(({ bottlenecks }) => bottlenecks.length > 0)
  const rest = weeks.length - short.length
  return (
    <>
      {short.length > 0 && (
        <table className="app-table app-table--stacking">
          <caption className="nhsuk-u-visually-hidden">What is short, by week</caption>
          <thead>
            <tr>
              <th scope="col">Week from</th>
              <th scope="col">What is short</th>
              <th scope="col">Sessions held up</th>
              <th scope="col">Hours missing</th>
              <th scope="col">In use</th>
              <th scope="col">Who waits</th>
            </tr>
          </thead>
          <tbody>
            {short.flatMap(({ monday, bottlenecks }) =>
              bottlenecks.map((bottleneck) => (
                <Row key={`${monday} ${bottleneck.text}`} bottleneck={bottleneck} week={monday} />
              )),
            )}
          </tbody>
        </table>
      )}
      <p>
        {short.length === 0
          ? 'Nothing is short in any week.'
          : `Nothing is short in the other ${count(rest, 'week')}.`}
      </p>
    </>
  )
}

/** Which skill, kind of room or half-day the clinic is short of, week by week; worked out when it is opened. */
export function BottleneckSection({ source }: { source: Source }) {
  const [opened, setOpened] = useState(false)
  const bottlenecks = useBottlenecks(source, opened)

  function onToggle({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) {
    if (currentTarget.open) setOpened(true)
  }

  return (
    <details className="nhsuk-details app-bottlenecks" onToggle={onToggle}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">What the clinic is short of, week by week</span>
      </summary>
      <div className="nhsuk-details__text">
        <Answer
          query={bottlenecks}
          waiting="Looking at every week"
          spoken={({ weeks }) => `${count(weeks.length, 'week')} looked at`}
        >
          {({ weeks }) => <Weeks weeks={weeks} />}
        </Answer>
      </div>
    </details>
  )
}
