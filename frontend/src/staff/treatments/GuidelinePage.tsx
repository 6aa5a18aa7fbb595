import { Button } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { useClinic } from '../../api/clinic'
import { treatments } from '../../api/kinds'
import { problemOf } from '../../api/problem'
import { useRecords } from '../../api/records'
import { useAdoptions, useAdoptRuleset, useRulesets } from '../../api/setup'
import type { Ruleset } from '../../api/types'
import { Unread } from '../../components/Unread'
import { plainDate } from '../../lib/dates'
import { ClinicNav } from '../clinic/ClinicNav'
import { PageHeading } from '../PageHeading'
import { problemInWords } from '../problemWords'
import { FaultSummary } from '../records/FaultSummary'
import { FaultsContext } from '../records/faults'
import { fieldId } from '../records/fieldWords'
import { Loaded } from '../records/Loaded'
import { TextField } from '../records/TextField'
import { CountingPanel } from './CountingPanel'
import { citedInWords, type Limit, limitsOf } from './limits'

const KINDS: Limit[] = ['maxSessions', 'windowDays', 'groupMax']

function allows(ruleset: Ruleset, code: string): string {
  const against = ruleset.notOffered.find(({ treatment }) => treatment === code)
  if (against !== undefined) return `Do not offer: ${against.source}`
  const limits = limitsOf(ruleset, code)
  const said = KINDS.flatMap((kind) => {
    const limit = limits?.[kind] ?? null
    return limit === null ? [] : [citedInWords(limit, kind)]
  })
  if (limits?.maxHours) said.unshift(`At most ${limits.maxHours.most} hours: ${limits.maxHours.source}`)
  return said.length === 0 ? 'Silent: the clinic sets its own limits' : said.join('. ')
}

function Comparison({ now, next }: { now: Ruleset | undefined; next: Ruleset }) {
  const given = useRecords(treatments).data ?? []
  return (
    <table className="app-table app-table--stacking">
      <caption>What would change for new courses</caption>
      <thead>
        <tr>
          <th scope="col">Treatment</th>
          <th scope="col">Now</th>
          <th scope="col">Then</th>
        </tr>
      </thead>
      <tbody>
        {given.map(({ id, details }) => (
          <tr key={id}>
            <th scope="row">{details.name}</th>
            <td data-label="Now">{now === undefined ? '' : allows(now, details.code)}</td>
            <td data-label="Then">{allows(next, details.code)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function AdoptForm({ all, current }: { all: Ruleset[]; current: string }) {
  const [chosen, setChosen] = useState(current)
  const [reason, setReason] = useState('')
  const adopting = useAdoptRuleset()
  const problem = problemOf(adopting.error)
  const faults = problem?.kind === 'fields-refused' ? problem.faults : []
  const next = all.find(({ code }) => code === chosen)
  const now = all.find(({ code }) => code === current)

  function submit(event: FormEvent) {
    event.preventDefault()
    adopting.mutate({ guideline: chosen, reason }, { onSuccess: () => setReason('') })
  }

  return (
    <FaultsContext.Provider value={faults}>
      <form className="app-panel app-record" onSubmit={submit} noValidate>
        <FaultSummary
          key={adopting.submittedAt}
          faults={faults}
          say={({ path, message }) => (path === 'reason' ? 'Say why' : message)}
          failure={
            adopting.isError
              ? problemInWords(
                  adopting.error,
                  'It could not be adopted. Nothing has changed. Try again in a few minutes.',
                )
              : undefined
          }
          button="adopt"
        />
        <fieldset className="nhsuk-fieldset app-rows" id={fieldId('guideline')} tabIndex={-1}>
          <legend className="nhsuk-fieldset__legend">Which guideline the clinic goes by</legend>
          {all.map(({ code, title, statusText }) => (
            <label className="app-tick" key={code}>
              <input
                type="radio"
                name="guideline"
                checked={chosen === code}
                onChange={() => setChosen(code)}
              />
              <span>
                {title} <span className="app-quiet">{statusText}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {next !== undefined && chosen !== current && (
          <>
            <Comparison now={now} next={next} />
            <p>Courses under way keep the guideline they began with.</p>
            <TextField label="Why, and who agreed" path="reason" value={reason} onChange={setReason} />
            <Button id="adopt" type="submit" small disabled={adopting.isPending}>
              {adopting.isPending ? 'Adopting…' : 'Adopt this guideline from today'}
            </Button>
          </>
        )}
        <p role="status">{adopting.isSuccess ? 'Adopted, and recorded below.' : ''}</p>
      </form>
    </FaultsContext.Provider>
  )
}

function Adoptions({ all }: { all: Ruleset[] }) {
  return (
    <Loaded query={useAdoptions()}>
      {(adoptions) =>
        adoptions.length === 0 ? (
          <p>Nothing is recorded: the guideline came with a file.</p>
        ) : (
          <table className="app-table app-table--stacking">
            <caption>What was decided</caption>
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">Guideline</th>
                <th scope="col">Decided by</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {adoptions.map(({ adoptedOn, guideline, approvedBy, reason }) => (
                <tr key={adoptedOn}>
                  <th scope="row">{plainDate(adoptedOn)}</th>
                  <td data-label="Guideline">
                    {all.find(({ code }) => code === guideline)?.title ?? guideline}
                  </td>
                  <td data-label="Decided by">{approvedBy}</td>
                  <td data-label="Why">{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Loaded>
  )
}

/** The guideline that new courses go by, how that was decided, and what counts as a session. */
export default function GuidelinePage() {
  const clinic = useClinic()
  return (
    <>
      <ClinicNav />
      <PageHeading title="Guideline" />
      <Unread parts={[{ what: 'the guideline that the clinic goes by', query: clinic }]} />
      <Loaded query={useRulesets()}>
        {(all) => (
          <>
            {clinic.data && (
              <AdoptForm key={clinic.data.guideline.code} all={all} current={clinic.data.guideline.code} />
            )}
            <section className="app-site">
              <Adoptions all={all} />
            </section>
          </>
        )}
      </Loaded>
      <CountingPanel />
    </>
  )
}
