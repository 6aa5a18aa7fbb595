import { type FormEvent, useId, useState } from 'react'
import { type Keeper, type Said, useAct } from '../../api/desk'
import { useUnsent } from '../../api/outbox'
import type { RegisterEntry } from '../../api/types'
import { useKeptRefusal } from '../../components/KeptRefusals'
import { count } from '../../lib/words'
import { SAID } from './outcomes'
import { allCame, marksOf, open } from './register'

type PersonProps = {
  entry: RegisterEntry
  said: Said | undefined
  onSay: (said: Said) => void
}

function Person({ entry: { patientName }, said, onSay }: PersonProps) {
  const id = useId()
  return (
    <fieldset className="app-register__person">
      <legend>{patientName}</legend>
      <div className="app-register__choices">
        {SAID.map(({ outcome, text }) => (
          <label key={outcome}>
            <input type="radio" name={id} checked={said === outcome} onChange={() => onSay(outcome)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type Props = { keeper: Keeper; entries: readonly RegisterEntry[] }

/** The register of a class in one act: all came, then the exceptions. */
export function ClassRegister({ keeper, entries }: Props) {
  const [said, setSaid] = useState<ReadonlyMap<string, Said>>(new Map())
  const [tried, setTried] = useState(false)
  const act = useAct(useKeptRefusal())
  const unsent = useUnsent(keeper === 'desk' ? undefined : keeper.by)
  const left = entries.filter(({ appointment }) => !unsent.has(appointment))
  const people = open(left)
  const marks = marksOf(left, said)
  const unsaid = people.length - marks.length

  function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (marks.length === 0) return
    const came = marks.filter(({ outcome }) => outcome === 'ATTENDED' || outcome === 'ATTENDED_LATE')
    act.mutate(
      {
        act: { kind: 'mark', keeper, marks },
        text: `The register is kept: ${came.length} of ${marks.length} came.`,
      },
      { onSuccess: () => setSaid(new Map()) },
    )
  }

  if (people.length === 0) return null
  return (
    <form className="app-register" onSubmit={save}>
      <button type="button" className="app-tool" onClick={() => setSaid(allCame(left, said))}>
        All came
      </button>
      {people.map((entry) => (
        <Person
          key={entry.appointment}
          entry={entry}
          said={said.get(entry.appointment)}
          onSay={(now) => setSaid(new Map(said).set(entry.appointment, now))}
        />
      ))}
      {tried && marks.length === 0 && (
        <p className="nhsuk-error-message" role="alert">
          Say what became of at least one person
        </p>
      )}
      <button type="submit" className="app-tool app-take" disabled={act.isPending}>
        {act.isPending ? 'One moment' : 'Save the register'}
      </button>
      <p className="app-quiet" role="status">
        {marks.length > 0 && unsaid > 0 ? `${count(unsaid, 'person', 'people')} left to say` : ''}
      </p>
    </form>
  )
}
