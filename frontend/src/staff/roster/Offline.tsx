import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { isOfSchedule } from '../../api/desk'
import { putAside, useWaitingOutcomes, type Waiting } from '../../api/outbox'
import { useReached } from '../../api/reach'
import type { RosterWeek } from '../../api/types'
import { useCopyOnShow } from '../../components/useCopyOnShow'
import { instantInWords } from '../../lib/clock'
import { count } from '../../lib/words'
import { outcomeInWords } from '../desk/outcomes'

/** Once the server is reached again, every copy on the page gives way to what there is now. */
function useReadAnew(isReached: boolean) {
  const queries = useQueryClient()
  const wasReached = useRef(isReached)
  useEffect(() => {
    if (isReached && !wasReached.current) void queries.invalidateQueries({ predicate: isOfSchedule })
    wasReached.current = isReached
  }, [isReached, queries])
}

/** How old what is shown is, in words. */
function ageInWords(copy: number | undefined, isRead: boolean): string {
  if (copy !== undefined) return `What you see was read on ${instantInWords(new Date(copy).toISOString())}.`
  return isRead ? 'What you see may have changed since.' : 'Nothing was read of this week yet.'
}

/** Lets the pages be opened again without a network; where a browser cannot, only an open page works on. */
function useProgramKept() {
  useEffect(() => {
    void navigator.serviceWorker?.register('/sw.js').catch(() => undefined)
  }, [])
}

/** What a conflict is about, from the last copy of the session; the device's queue holds no names. */
function nameOf(roster: RosterWeek | undefined, { session }: Waiting): string {
  const found = roster?.sessions.find(({ id }) => id === session)
  return found === undefined ? 'A session' : found.attendees.map(({ patientName }) => patientName).join(', ')
}

function Conflict({ roster, one }: { roster: RosterWeek | undefined; one: Waiting }) {
  const now =
    one.conflict === 'GONE' || one.conflict === undefined
      ? 'it is not there any more'
      : `it is recorded as ${outcomeInWords(one.conflict).toLowerCase()}`
  return (
    <li>
      {nameOf(roster, one)}: you recorded {outcomeInWords(one.outcome).toLowerCase()}, but {now}. Yours was
      not recorded.{' '}
      <button type="button" className="app-tool" onClick={() => putAside(one)}>
        I have seen this
      </button>
    </li>
  )
}

/** Says when the page is the last copy, what waits to be sent, and what somebody else recorded otherwise. */
export function Offline({
  by,
  monday,
  roster,
}: {
  by: string
  monday: string
  roster: RosterWeek | undefined
}) {
  const isReached = useReached()
  const mine = useWaitingOutcomes().filter((one) => one.by === by)
  useReadAnew(isReached)
  useProgramKept()
  const unsent = mine.filter(({ conflict }) => conflict === undefined)
  const conflicts = mine.filter(({ conflict }) => conflict !== undefined)
  const copy = useCopyOnShow(`week ${monday}`)
  return (
    <>
      <div role="status">
        {(!isReached || copy !== undefined) && (
          <p className="app-draft-note">
            The clinic’s server cannot be reached. {ageInWords(copy, roster !== undefined)} What you record is
            kept on this device and sent later.
          </p>
        )}
        {unsent.length > 0 && <p>{count(unsent.length, 'outcome waits', 'outcomes wait')} to be sent.</p>}
      </div>
      {conflicts.length > 0 && (
        <ul role="alert" className="app-draft-note">
          {conflicts.map((one) => (
            <Conflict key={one.appointment} roster={roster} one={one} />
          ))}
        </ul>
      )}
    </>
  )
}
