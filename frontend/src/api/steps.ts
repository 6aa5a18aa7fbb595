import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from './client'
import { latestDraftQuery } from './planning'
import type { DraftSource } from './schedule'
import type { DraftStep, Place } from './types'

/** Something an administrator does to a draft by hand. */
export type Step =
  | { kind: 'move'; course: string; number: number; place: Place }
  | { kind: 'place-course'; course: string; places: readonly Place[] }
  | { kind: 'undo' }

const STEPS = ['step']

function choice({ start, practitionerId, roomId }: Place) {
  return {
    date: start.slice(0, 10),
    time: start.slice(11, 16),
    practitioner: practitionerId,
    room: roomId,
  }
}

function send({ draftId, revision }: DraftSource, step: Step): Promise<DraftStep> {
  const params = { path: { id: draftId }, header: { 'If-Match': `"${revision}"` } }
  switch (step.kind) {
    case 'move': {
      const { course, number, place } = step
      return body(
        api.POST('/api/drafts/{id}/move-session', { params, body: { course, number, place: choice(place) } }),
      )
    }
    case 'place-course': {
      const { course, places } = step
      return body(
        api.POST('/api/drafts/{id}/place-course', { params, body: { course, places: places.map(choice) } }),
      )
    }
    case 'undo':
      return body(api.POST('/api/drafts/{id}/undo', { params }))
  }
}

/**
 * Makes steps on the draft that was looked at, if it is still that. Whatever the answer, the draft is read anew; its
 * weeks and its advice follow its revision.
 */
export function useStep(draft: DraftSource) {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: STEPS,
    mutationFn: (step: Step) => send(draft, step),
    onSettled: () => queries.invalidateQueries({ queryKey: latestDraftQuery.queryKey }),
  })
}

/** Whether a step is being made: until it is, no other can be. */
export function useIsStepping(): boolean {
  return useIsMutating({ mutationKey: STEPS }) > 0
}
