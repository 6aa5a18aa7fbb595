import { useEffect, useSyncExternalStore } from 'react'
import { putAside, useWaitingOutcomes, type Waiting } from '../../api/outbox'
import { useSendWaiting } from '../../api/rosterMarks'
import type { RosterWeek } from '../../api/types'
import { instantInWords } from '../../lib/clock'
import { readCopy } from '../../lib/lastCopy'
import { count, sentenceCase } from '../../lib/words'

function subscribe(listener: () => void) {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine)
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
      : `it is recorded as ${sentenceCase(one.conflict).toLowerCase()}`
  return (
    <li>
      {nameOf(roster, one)}: you recorded {sentenceCase(one.outcome).toLowerCase()}, but {now}. Yours was not
      recorded.{' '}
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
  const isOnline = useOnline()
  const mine = useWaitingOutcomes().filter((one) => one.by === by)
  useSendWaiting(by)
  useProgramKept()
  const unsent = mine.filter(({ conflict }) => conflict === undefined)
  const conflicts = mine.filter(({ conflict }) => conflict !== undefined)
  const copy = isOnline ? undefined : readCopy<RosterWeek>(`week ${monday}`)
  return (
    <>
      <div role="status">
        {!isOnline && (
          <p className="app-draft-note">
            There is no network. {copy === undefined ? 'Nothing' : 'What you see'} was read{' '}
            {copy === undefined
              ? 'of this week yet'
              : `on ${instantInWords(new Date(copy.at).toISOString())}`}
            . What you record is kept on this device and sent later.
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
