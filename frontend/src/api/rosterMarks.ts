import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, body } from './client'
import { isOfSchedule } from './desk'
import { keepForLater, sendWaiting, useWaitingOutcomes, type Waiting } from './outbox'
import { usePoll } from './poll'
import { isAnswer } from './problem'

const AGAIN_MS = 20_000

type Recorded = Pick<Waiting, 'session' | 'appointment' | 'outcome' | 'seen'>

/** Records outcomes of the therapist's own sessions; where the network is gone they wait on the device. */
export function useRecordOwn(by: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (marks: readonly Recorded[]): Promise<'recorded' | 'waiting'> => {
      try {
        await body(
          api.POST('/api/roster/outcomes', {
            body: {
              marks: marks.map(({ appointment, outcome, seen }) => ({
                appointment,
                outcome,
                seen,
                reason: null,
              })),
            },
          }),
        )
        return 'recorded'
      } catch (error) {
        if (isAnswer(error)) throw error
        keepForLater(marks.map((mark) => ({ ...mark, by })))
        return 'waiting'
      }
    },
    onSettled: () => queries.invalidateQueries({ predicate: isOfSchedule }),
  })
}

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
