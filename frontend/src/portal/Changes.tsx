import { useEffect } from 'react'
import { useSeenPortal } from '../api/portal'
import type { Portal, PortalChange, PortalPlace } from '../api/types'
import { clockTime, dateOf, longDate } from '../lib/dates'
import { PortalProblem } from './PortalProblem'

function when({ start }: PortalPlace): string {
  return `${longDate(dateOf(start))} at ${clockTime(start)}`
}

/** What became of one session, old first. */
export function changeInWords({ treatmentName, was: [was], now: [now] }: PortalChange): string {
  if (now === undefined) return was === undefined ? '' : `${treatmentName} on ${when(was)} is cancelled.`
  if (was === undefined) return `New: ${treatmentName} on ${when(now)}, ${now.where}.`
  const parts = [
    was.start === now.start ? '' : `is now on ${when(now)}`,
    was.where === now.where ? '' : `is in ${now.where}`,
    was.with === now.with ? '' : `is with ${now.with}`,
  ].filter((part) => part !== '')
  return `${treatmentName} on ${when(was)} ${parts.join(', and ')}.`
}

/** What changed since the patient last looked; whoever looks for the first time has seen it all. */
export function Changes({ portal: { changes, isFirstLook, look } }: { portal: Portal }) {
  const { mutate, ...seen } = useSeenPortal()
  useEffect(() => {
    if (isFirstLook) mutate(look)
  }, [isFirstLook, look, mutate])
  if (changes.length === 0) return null
  return (
    <section className="portal-changes" aria-labelledby="changes">
      <h2 id="changes" className="nhsuk-heading-m">
        What has changed since you last looked
      </h2>
      <ul>
        {changes.map((change) => (
          <li key={changeInWords(change)}>{changeInWords(change)}</li>
        ))}
      </ul>
      <button type="button" className="portal-button" disabled={seen.isPending} onClick={() => mutate(look)}>
        I have read this
      </button>
      {seen.isError && <PortalProblem key={seen.submittedAt} error={seen.error} />}
    </section>
  )
}
