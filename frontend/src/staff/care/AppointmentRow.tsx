import { useState } from 'react'
import { Link } from 'react-router'
import type { CareAppointment } from '../../api/types'
import { useReturn } from '../../components/useReturn'
import { clockTime, dateOf, dayDate, longDate, mondayOf, timeRange } from '../../lib/dates'
import { CancelForm } from '../desk/CancelForm'
import { Correction } from '../desk/Correction'
import { OneTouch } from '../desk/OneTouch'
import { outcomeInWords, saidOf } from '../desk/outcomes'
import { PutBack } from '../desk/PutBack'

function State({ appointment: { outcome, number, by, at, why } }: { appointment: CareAppointment }) {
  const numbered = number === null ? '' : ` (session ${number})`
  return (
    <>
      {outcomeInWords(outcome)}
      {numbered}
      {by !== null && at !== null && (
        <span className="app-quiet">
          {by}, {dayDate(dateOf(at))} at {clockTime(at)}
          {why !== null && `: ${why}`}
        </span>
      )}
    </>
  )
}

type Props = { appointment: CareAppointment; patientName: string; now: string }

/** One appointment, and what can be done about it. */
export function AppointmentRow({ appointment, patientName, now }: Props) {
  const [doing, setDoing] = useState<'cancel' | 'correct'>()
  const { id, session, start, end, outcome, revision } = appointment
  const seen = saidOf(outcome)
  const isOpen = outcome === 'BOOKED'
  const begun = start <= now
  const spoken = <span className="nhsuk-u-visually-hidden">, {longDate(dateOf(start))}</span>
  const stop = () => setDoing(undefined)
  const buttons = useReturn(doing !== undefined)
  return (
    <tr data-past={begun || undefined}>
      <th scope="row">
        {longDate(dateOf(start))}
        <span className="app-quiet">{timeRange(start, end)}</span>
      </th>
      <td data-label="With">{appointment.practitionerName}</td>
      <td data-label="Where">
        {appointment.roomName}, {appointment.siteName}
      </td>
      <td data-label="State">
        <State appointment={appointment} />
      </td>
      <td data-label="To do">
        {doing === undefined && (
          <div ref={buttons} className="app-register__more">
            {isOpen && begun && (
              <OneTouch
                keeper="desk"
                appointment={id}
                patientName={`${patientName}, ${dayDate(dateOf(start))}`}
              />
            )}
            {isOpen && !begun && (
              <Link to={`/schedule?week=${mondayOf(dateOf(start))}&session=${encodeURIComponent(session)}`}>
                Move{spoken}
              </Link>
            )}
            {isOpen && (
              <button type="button" className="app-tool" onClick={() => setDoing('cancel')}>
                Cancel{spoken}
              </button>
            )}
            {!isOpen && seen !== undefined && (
              <button type="button" className="app-tool" onClick={() => setDoing('correct')}>
                Correct{spoken}
              </button>
            )}
            {seen === undefined && !begun && (
              <PutBack appointment={id} patientName={patientName} spoken={`, ${longDate(dateOf(start))}`} />
            )}
          </div>
        )}
        {doing === 'cancel' && (
          <CancelForm appointment={id} revision={revision} patientName={patientName} onDone={stop} />
        )}
        {doing === 'correct' && seen !== undefined && (
          <Correction keeper="desk" appointment={id} patientName={patientName} seen={seen} onDone={stop} />
        )}
      </td>
    </tr>
  )
}
