import { type FormEvent, useState } from 'react'
import type { Recorded, RecordKind } from '../../api/kinds'
import { type Problem, problemOf } from '../../api/problem'
import { useSaveRecord } from '../../api/records'
import type { Fault } from '../../api/types'
import { emptyMoments, merged } from './fieldWords'
import { trimmed } from './texts'

/** A record that is there, or the details that a new one begins with. */
type Start<D> = { record: Recorded<D> } | { details: D }

type Options<D> = {
  /** What the page itself knows to be wrong before anything is sent. */
  check?: (details: D) => Fault[]
  onAdded?: (record: Recorded<D>) => void
}

function faultsIn(problem: Problem | undefined): readonly Fault[] {
  return problem?.kind === 'fields-refused' ? problem.faults : []
}

/**
 * A record while somebody edits it, or makes a new one. What is typed is never lost: whoever saves later than somebody
 * else gets to see what the other made of it, and chooses.
 */
export function useRecordForm<D extends object>(
  kind: RecordKind<D>,
  start: Start<D>,
  options: Options<D> = {},
) {
  // the one that was seen: a newer record may come in behind what is typed
  const [seen, setSeen] = useState('record' in start ? start.record : undefined)
  const [details, setDetails] = useState('record' in start ? start.record.details : start.details)
  const [theirs, setTheirs] = useState<Recorded<D>>()
  const [faulty, setFaulty] = useState<readonly Fault[]>([])
  const [attempt, setAttempt] = useState(0)
  const saving = useSaveRecord(kind)
  const problem = problemOf(saving.error)

  async function whatTheyMade() {
    if (seen !== undefined) setTheirs(await kind.one(seen.id))
  }

  function save(typed: D, over: Recorded<D> | undefined) {
    const wanted = trimmed(typed)
    const found = [...emptyMoments(wanted), ...(options.check?.(wanted) ?? [])]
    setFaulty(found)
    setAttempt((before) => before + 1)
    saving.reset()
    if (found.length > 0) return
    saving.mutate(
      { seen: over, details: wanted },
      {
        onSuccess: ({ record }) => {
          setSeen(record)
          setDetails(record.details)
          if (over === undefined) options.onAdded?.(record)
        },
        onError: (error) => {
          if (problemOf(error)?.kind === 'changed-meanwhile') void whatTheyMade()
        },
      },
    )
  }

  function resume(from: Recorded<D>, next: D) {
    setSeen(from)
    setDetails(next)
    setTheirs(undefined)
    saving.reset()
  }

  return {
    details,
    seen,
    theirs,
    problem,
    error: saving.error,
    failed: saving.isError,
    faults: faulty.length > 0 ? faulty : faultsIn(problem),
    attempt,
    isSaving: saving.isPending,
    saved: saving.data,

    /** Changes fields. */
    set: (over: Partial<D>) => setDetails((before) => ({ ...before, ...over })),

    submit(event: FormEvent) {
      event.preventDefault()
      save(details, seen)
    },

    /** Saves at once what is in the form with these changes. */
    saveWith: (over: Partial<D>) => {
      const next = { ...details, ...over }
      setDetails(next)
      save(next, seen)
    },

    /** Goes on from what somebody else made, with my changes in it. */
    keepMine: () => {
      if (theirs !== undefined && seen !== undefined) {
        resume(theirs, merged(seen.details, theirs.details, details))
      }
    },

    /** Goes on from what somebody else made. */
    takeTheirs: () => {
      if (theirs !== undefined) resume(theirs, theirs.details)
    },
  }
}

export type RecordFormState<D extends object> = ReturnType<typeof useRecordForm<D>>
