import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isOfSchedule } from './desk'
import { sendWaiting, useWaitingOutcomes } from './outbox'
import { usePoll } from './poll'

const AGAIN_MS = 20_000

/** Sends what waits: at once, when there is a network again, and again and again while somebody is at the page. */
export function useSendWaiting(by: string) {
  const queries = useQueryClient()
  const pace = usePoll(AGAIN_MS)
  const waits = useWaitingOutcomes().some((one) => one.by === by && one.conflict === undefined)
  useEffect(() => {
    if (!waits) return
    async function attempt() {
      if ((await sendWaiting(by)) > 0) await queries.invalidateQueries({ predicate: isOfSchedule })
    }
    if (pace !== false) void attempt()
    const timer = pace === false ? undefined : setInterval(() => void attempt(), pace)
    const now = () => void attempt()
    addEventListener('online', now)
    return () => {
      clearInterval(timer)
      removeEventListener('online', now)
    }
  }, [by, waits, pace, queries])
}
