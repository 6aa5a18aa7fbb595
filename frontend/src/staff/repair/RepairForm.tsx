import { Button, ErrorSummary } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../../api/problem'
import type { useRepair } from '../../api/repair'
import type { RepairChoices } from '../../api/types'
import { count } from '../../lib/words'
import { FaultTable } from '../clinic/FaultTable'
import { AboutFields } from './AboutFields'
import { changesOf } from './changes'
import { ABOUT, type About, type Entered, type Field, nothingEntered } from './entered'
import { type FieldFault, faultsOf } from './faults'

const MOVABLE = [0, 1, 2, 5, 10]

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
      return 'That could not be worked out. Nothing has changed. Try again in a few minutes.'
  }
}

function Errors({ faults, message }: { faults: FieldFault[]; message: string | undefined }) {
  if (faults.length === 0 && message === undefined) return null
  return (
    <ErrorSummary key={JSON.stringify(faults) + message}>
      <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
      <ErrorSummary.List>
        {faults.map(({ field, message: text }) => (
          <ErrorSummary.ListItem key={field} href={`#${field}`}>
            {text}
          </ErrorSummary.ListItem>
        ))}
        {faults.length === 0 && <ErrorSummary.ListItem href="#work-out">{message}</ErrorSummary.ListItem>}
      </ErrorSummary.List>
    </ErrorSummary>
  )
}

function WhatHappened({ about, onChange }: { about: About; onChange: (about: About) => void }) {
  return (
    <fieldset className="app-times">
      <legend>What has happened?</legend>
      {ABOUT.map(({ value, text }) => (
        <label key={value} className="app-choice">
          <input type="radio" name="about" checked={about === value} onChange={() => onChange(value)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Movable({ entered, onChange }: { entered: Entered; onChange: (over: Partial<Entered>) => void }) {
  return (
    <div className="app-field">
      <label className="nhsuk-label" htmlFor="patients-to-move">
        How many other patients may be moved?
      </label>
      <div className="nhsuk-hint" id="patients-to-move-hint">
        Everybody else keeps their appointments. Moving a few can save a session.
      </div>
      <select
        id="patients-to-move"
        className="app-select"
        aria-describedby="patients-to-move-hint"
        value={entered.patientsToMove}
        onChange={(event) => onChange({ patientsToMove: Number(event.target.value) })}
      >
        {MOVABLE.map((most) => (
          <option key={most} value={most}>
            {most === 0 ? 'Nobody' : `Up to ${most}`}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Asks what has happened and how much may be moved, and has it worked out. Nobody is told anything by it. */
export function RepairForm({
  choices,
  about,
  repair,
}: {
  choices: RepairChoices
  about: About
  repair: ReturnType<typeof useRepair>
}) {
  const [entered, setEntered] = useState(() => nothingEntered(about))
  const [faults, setFaults] = useState<FieldFault[]>([])
  const errors: ReadonlyMap<Field, string> = new Map(faults.map(({ field, message }) => [field, message]))
  const change = (over: Partial<Entered>) => setEntered((before) => ({ ...before, ...over }))
  const problem = problemOf(repair.error)

  function changeAbout(next: About) {
    setFaults([])
    repair.reset()
    change({ about: next, appointment: '' })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    const found = faultsOf(entered)
    setFaults(found)
    if (found.length === 0) {
      repair.mutate({ changes: changesOf(entered, choices.now), patientsToMove: entered.patientsToMove })
    }
  }

  return (
    <form className="app-panel" onSubmit={submit} noValidate>
      <Errors faults={faults} message={refusal(repair.error)} />
      {problem?.kind === 'changes-refused' && faults.length === 0 && <FaultTable faults={problem.faults} />}
      <h2 className="nhsuk-heading-m">Tell us what has happened</h2>
      <p>We work out the fewest changes. Nobody is told anything until you publish.</p>
      <WhatHappened about={entered.about} onChange={changeAbout} />
      <AboutFields choices={choices} entered={entered} onChange={change} errors={errors} />
      <Movable entered={entered} onChange={change} />
      <Button id="work-out" type="submit" small disabled={repair.isPending}>
        {repair.isPending ? 'Working it out…' : 'Work out the changes'}
      </Button>
    </form>
  )
}
