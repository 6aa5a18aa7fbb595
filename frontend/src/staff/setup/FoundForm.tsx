import { Button } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../../api/problem'
import { useFoundClinic, useRulesets } from '../../api/setup'
import type { ClinicSettings, Fault } from '../../api/types'
import { Unread } from '../../components/Unread'
import { today } from '../../lib/clock'
import { addDays } from '../../lib/dates'
import { problemInWords } from '../problemWords'
import { FaultSummary } from '../records/FaultSummary'
import { FaultsContext } from '../records/faults'
import { emptyMoments, fieldId } from '../records/fieldWords'
import { SettingsFields } from './SettingsFields'

/** How many weeks a first planning window has: a course of twelve weeks, and room to begin it. */
const FIRST_WEEKS = 16

function firstSettings(now: string): ClinicSettings {
  return {
    name: '',
    bankHolidays: 'ENGLAND_AND_WALES',
    planningFrom: now,
    planningTo: addDays(now, FIRST_WEEKS * 7 - 1),
    holdMinutes: null,
  }
}

function Guidelines({ chosen, onChoose }: { chosen: string; onChoose: (code: string) => void }) {
  const rulesets = useRulesets()
  return (
    <fieldset className="nhsuk-fieldset app-rows">
      <legend className="nhsuk-fieldset__legend">Which guideline do you go by?</legend>
      <Unread parts={[{ what: 'the guidelines', query: rulesets }]} />
      {(rulesets.data ?? []).map(({ code, title, statusText }) => (
        <label className="app-tick" key={code}>
          <input
            type="radio"
            name="guideline"
            id={code === chosen ? fieldId('guideline') : undefined}
            checked={code === chosen}
            onChange={() => onChoose(code)}
          />
          <span>
            {title} <span className="app-quiet">{statusText}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Makes a clinic out of nothing: what it is called, where it is, and by which guideline it goes. */
export function FoundForm() {
  const [settings, setSettings] = useState(() => firstSettings(today()))
  const [guideline, setGuideline] = useState('NICE-CG88-2009')
  const [empty, setEmpty] = useState<Fault[]>([])
  const [attempt, setAttempt] = useState(0)
  const founding = useFoundClinic()
  const problem = problemOf(founding.error)
  const refused = problem?.kind === 'fields-refused' ? problem.faults : []
  const faults = empty.length > 0 ? empty : refused

  function submit(event: FormEvent) {
    event.preventDefault()
    const found = emptyMoments(settings)
    setEmpty(found)
    setAttempt(attempt + 1)
    founding.reset()
    if (found.length === 0) founding.mutate({ settings, guideline })
  }

  return (
    <FaultsContext.Provider value={faults}>
      <form className="app-panel app-record" onSubmit={submit} noValidate>
        <FaultSummary
          key={attempt}
          faults={faults}
          failure={
            founding.isError
              ? problemInWords(founding.error, 'The clinic could not be set up. Try again in a few minutes.')
              : undefined
          }
          button="found"
        />
        <h2 className="nhsuk-heading-m">Start a new clinic</h2>
        <SettingsFields settings={settings} onChange={(over) => setSettings({ ...settings, ...over })} />
        <Guidelines chosen={guideline} onChoose={setGuideline} />
        <Button id="found" type="submit" small disabled={founding.isPending}>
          {founding.isPending ? 'Setting up…' : 'Set up this clinic'}
        </Button>
      </form>
    </FaultsContext.Provider>
  )
}
