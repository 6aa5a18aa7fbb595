import { useState } from 'react'
import { Link } from 'react-router'
import { useWeek } from '../../api/schedule'
import type { SessionView } from '../../api/types'
import { today } from '../../lib/clock'
import { addDays, clockTime, dateOf, dayDate, mondayOf, timeRange, weekName } from '../../lib/dates'
import { count } from '../../lib/words'
import { Loaded } from '../records/Loaded'

function who({ attendees, classId }: SessionView): string {
  const [only] = attendees
  return classId !== null || only === undefined || attendees.length > 1
    ? count(attendees.length, 'person', 'people')
    : only.patientName
}

function Day({ date, sessions }: { date: string; sessions: SessionView[] }) {
  return (
    <li>
      <h3 className="nhsuk-heading-xs">{dayDate(date)}</h3>
      {sessions.length === 0 ? (
        <p className="app-quiet">Nothing</p>
      ) : (
        <ul>
          {sessions.map((session) => (
            <li key={session.id}>
              <Link to={`/schedule?week=${mondayOf(date)}&session=${session.id}`}>
                {timeRange(session.start, session.end)}
                <span className="nhsuk-u-visually-hidden">
                  {' '}
                  on {dayDate(date)} at {clockTime(session.start)}
                </span>
              </Link>{' '}
              {session.treatmentName}, {session.roomName}, {who(session)}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** A practitioner's published sessions, a week at a time. */
export function Diary({ practitioner, name }: { practitioner: string; name: string }) {
  const [monday, setMonday] = useState(() => mondayOf(today()))
  return (
    <section className="app-panel app-site" aria-labelledby="diary">
      <h2 className="nhsuk-heading-m" id="diary">
        Sessions of {name}, {weekName(monday)}
      </h2>
      <div className="app-actions">
        <button type="button" className="app-tool" onClick={() => setMonday(addDays(monday, -7))}>
          Week before
        </button>
        <button type="button" className="app-tool" onClick={() => setMonday(mondayOf(today()))}>
          This week
        </button>
        <button type="button" className="app-tool" onClick={() => setMonday(addDays(monday, 7))}>
          Week after
        </button>
      </div>
      <Loaded query={useWeek({ from: 'published' }, monday)}>
        {(week) => (
          <ol className="app-diary">
            {week.days.map((date) => (
              <Day
                key={date}
                date={date}
                sessions={week.sessions.filter(
                  ({ practitionerId, start }) => practitionerId === practitioner && dateOf(start) === date,
                )}
              />
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  )
}
