import { Button } from 'nhsuk-react-components'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { problemOf } from '../../api/problem'
import type { useRepair } from '../../api/repair'
import type { Fault, RepairChoices } from '../../api/types'
import { count } from '../../lib/words'
import { FaultTable } from '../clinic/FaultTable'
import { unreadInWords } from '../problemWords'
import { changesOf, type Origins, refused } from './changes'
import { EntryFields } from './EntryFields'
import { type About, type Entry, type Field, fieldId } from './entered'
import { FormErrors } from './FormErrors'
import { allFaults, type EntryFault } from './faults'
import { Movable } from './Movable'
import { useEntries } from './useEntries'

function refusal(error: unknown): string | undefined {
  if (error === null) return undefined
  const problem = problemOf(error)
  switch (problem?.kind) {
    case 'changes-refused':
      return `That cannot be: ${count(problem.faults.length, 'fault')}. Nothing has changed.`
    case 'repair-in-progress':
      return 'Somebody else is having changes worked out just now. Try again in a few seconds.'
    case 'no-clinic':
      return 'There is no clinic yet. Import one first.'
    case 'other':
      return `${problem.title}. ${problem.detail}`
    default:
      return unreadInWords(
        error,
        'That could not be worked out. Nothing has changed. Try again in a few minutes.',
      )
  }
}

function refusedFaults(error: unknown): Fault[] {
  const problem = problemOf(error)
  return problem?.kind === 'changes-refused' ? problem.faults : []
}

function errorsOf(faults: readonly EntryFault[], { key }: Entry): ReadonlyMap<Field, string> {
  return new Map(
    faults.filter((fault) => fault.key === key).map(({ field, message }) => [field, message] as const),
  )
}

type Props = { choices: RepairChoices; about: About; repair: ReturnType<typeof useRepair> }

/** Asks what has happened and how much may be moved, and has it worked out. Nobody is told anything by it. */
export function RepairForm({ choices, about, repair }: Props) {
  const { entries, spoken, add, change, remove } = useEntries(about)
  const [patientsToMove, setPatientsToMove] = useState(0)
  const [missing, setMissing] = useState<EntryFault[]>([])
  const [sent, setSent] = useState<Origins>(new Map())
  const [attempt, setAttempt] = useState(0)
  const [added, setAdded] = useState<number>()
  const addButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (added !== undefined) document.getElementById(fieldId({ key: added }, 'about'))?.focus()
  }, [added])

  const fromServer = refused(refusedFaults(repair.error), sent)
  const faults = [...missing, ...fromServer.known].filter(({ key }) =>
    entries.some((entry) => entry.key === key),
  )

  function changed(entry: Entry) {
    const before = entries.find(({ key }) => key === entry.key)
    if (before?.about !== entry.about) {
      setMissing(missing.filter(({ key }) => key !== entry.key))
      repair.reset()
    }
    change(entry)
  }

  function removed(entry: Entry) {
    remove(entry)
    repair.reset()
    addButton.current?.focus()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    const found = allFaults(entries, choices)
    setMissing(found)
    setAttempt(attempt + 1)
    repair.reset()
    if (found.length > 0) return
    const { changes, origins } = changesOf(entries, choices.now)
    setSent(origins)
    repair.mutate({ changes, patientsToMove })
  }

  return (
    <form className="app-panel" onSubmit={submit} noValidate>
      <FormErrors entries={entries} faults={faults} message={refusal(repair.error)} attempt={attempt} />
      {fromServer.unknown.length > 0 && <FaultTable faults={fromServer.unknown} />}
      <h2 className="nhsuk-heading-m">Tell us what has happened</h2>
      <p>
        One thing or several: we work out the fewest changes for all of it. Nothing changes for patients or
        therapists until you publish.
      </p>
      {entries.map((entry, index) => (
        <EntryFields
          key={entry.key}
          entry={entry}
          number={index + 1}
          of={entries.length}
          choices={choices}
          errors={errorsOf(faults, entry)}
          onChange={changed}
          onRemove={() => removed(entry)}
        />
      ))}
      <p className="nhsuk-u-visually-hidden" role="status">
        {spoken}
      </p>
      {entries[0]?.about !== 'owed' && (
        <button
          type="button"
          className="app-tool app-entry__add"
          ref={addButton}
          onClick={() => setAdded(add())}
        >
          Add something else that has happened
        </button>
      )}
      <Movable most={patientsToMove} onChange={setPatientsToMove} />
      <Button id="work-out" type="submit" small disabled={repair.isPending}>
        {repair.isPending ? 'Working it out…' : 'Work out the changes'}
      </Button>
    </form>
  )
}
