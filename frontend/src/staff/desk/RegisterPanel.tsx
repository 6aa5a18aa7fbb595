import { Link } from 'react-router'
import { type Keeper, useRegister } from '../../api/desk'
import { problemOf } from '../../api/problem'
import type { Register } from '../../api/types'
import { KeptRefusals } from '../../components/KeptRefusals'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { clockTime, dateOf, dayDate } from '../../lib/dates'
import { count } from '../../lib/words'
import { OfferPlace } from '../offers/OfferPlace'
import { ActProblem } from './ActProblem'
import { ClassRegister } from './ClassRegister'
import { Entry } from './Entry'
import { outcomeInWords } from './outcomes'
import { PutBack } from './PutBack'

/** Those whose appointment was called off, and the way back. */
function CalledOff({ register: { calledOff, begun } }: { register: Register }) {
  if (calledOff.length === 0) return null
  return (
    <>
      <h3 className="nhsuk-heading-xs">Cancelled</h3>
      <ul className="app-attendees">
        {calledOff.map(({ appointment, patientName, outcome, by, at, reason }) => (
          <li key={appointment}>
            <strong>{patientName}</strong>
            <span>
              {outcomeInWords(outcome)}, recorded by {by} on {dayDate(dateOf(at))} at {clockTime(at)}
              {reason !== null && `: ${reason}`}
            </span>
            <div className="app-register__more">
              <PutBack
                appointment={appointment}
                patientName={patientName}
                spoken={` ${patientName}’s appointment`}
              />
              {!begun && <OfferPlace appointment={appointment} spoken={`: ${patientName}’s`} />}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

type Props = {
  keeper: Keeper
  sessionId: string
  isClass: boolean
}

function People({ keeper, sessionId, isClass }: Props) {
  const {
    data: register,
    error,
    isPending,
    refetch,
  } = useRegister(keeper === 'desk' ? keeper : 'roster', sessionId)
  if (isPending) return <Waiting what="Loading who comes" />
  if (register === undefined) {
    return problemOf(error)?.kind === 'no-such-session' ? (
      <p role="status">Nobody has a place in this session any more.</p>
    ) : (
      <ServiceProblem error={error} onRetry={() => void refetch()} />
    )
  }
  const { entries, begun } = register
  return (
    <>
      <h3 className="nhsuk-heading-xs">
        {isClass ? count(entries.length, 'person in this class', 'people in this class') : 'Patient'}
      </h3>
      {isClass && begun && <ClassRegister keeper={keeper} entries={entries} />}
      <ul className="app-attendees">
        {entries.map((entry) => (
          <Entry
            key={entry.appointment}
            keeper={keeper}
            entry={entry}
            begun={begun}
            isClass={isClass}
            name={
              keeper === 'desk' ? (
                <Link to={`/patients/${entry.patient}`}>{entry.patientName}</Link>
              ) : (
                entry.patientName
              )
            }
          />
        ))}
      </ul>
      {keeper === 'desk' && <CalledOff register={register} />}
    </>
  )
}

/** Who comes to a published session, and what the keeper can do for each. */
export function RegisterPanel(props: Props) {
  return (
    <KeptRefusals problem={ActProblem}>
      <People {...props} />
    </KeptRefusals>
  )
}
