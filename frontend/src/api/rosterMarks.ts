import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, body } from './client'
import { isOfSchedule } from './desk'
import { keepForLater, sendWaiting, useWaitingOutcomes, type Waiting } from './outbox'
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

/** Sends what waits as soon as there is a network again. */
export function useSendWaiting(by: string) {
  const queries = useQueryClient()
  const waits = useWaitingOutcomes().some((one) => one.by === by && one.conflict === undefined)
  useEffect(() => {
    if (!waits) return
    async function attempt() {
      if ((await sendWaiting(by)) > 0) await queries.invalidateQueries({ predicate: isOfSchedule })
    }
    void attempt()
    const timer = setInterval(() => void attempt(), AGAIN_MS)
    const now = () => void attempt()
    addEventListener('online', now)
    return () => {
      clearInterval(timer)
      removeEventListener('online', now)
    }
  }, [by, waits, queries])
}
