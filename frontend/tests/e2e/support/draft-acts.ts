import * as answers from './answers'
import { courseMoved, moved, moveIn } from './by-hand'
import * as previews from './draft-preview'
import type { World } from './mock-api'
import * as repairs from './repairs'
import { type Answer, ok, problem } from './reply'

export function publish(state: World): Answer {
  if (state.draft === null) return problem(404, 'no-draft')
  const { appointments, collisions } = state.preview
  const left = collisions.length
  state.draft = {
    ...state.draft,
    revision: state.draft.revision + 1,
    state: left === 0 ? 'PUBLISHED' : 'DRAFT',
    placesPublished: appointments,
    publications: [{ by: 'admin', at: '2026-11-24T09:30:00Z', appointments, left }],
  }
  state.preview = { ...state.preview, proposed: left, appointments: 0, sessions: 0 }
  return ok({ draft: state.draft, appointments, left, collisions })
}

export function step(state: World, call: string, body: unknown): Answer {
  if (state.draft === null) return problem(404, 'no-such-draft')
  if (state.somebodyWasFaster) return problem(409, 'draft-changed')
  const move = moveIn(body)
  if (move !== undefined) state.moves = [...state.moves, move]
  state.draft = {
    ...state.draft,
    revision: state.draft.revision + 1,
    steps: state.draft.steps + 1,
    softCost: state.draft.softCost + 12,
    lastStep: call.endsWith('place-course') || move === undefined ? courseMoved : moved(move),
    unscheduled: state.draft.unscheduled.filter(({ courseId }) => courseId !== move?.course),
  }
  return ok({
    revision: state.draft.revision,
    steps: state.draft.steps,
    sessionId: move?.session.id ?? null,
    start: move?.place.start ?? null,
  })
}

export function undo(state: World): Answer {
  if (state.draft === null) return problem(404, 'no-such-draft')
  const last = state.moves.at(-1)
  state.moves = state.moves.slice(0, -1)
  const before = state.moves.at(-1)
  state.draft = {
    ...state.draft,
    revision: state.draft.revision + 1,
    steps: state.draft.steps - 1,
    softCost: state.draft.softCost - 12,
    lastStep: before === undefined ? null : moved(before),
    unscheduled: answers.draft.unscheduled,
  }
  return ok({
    revision: state.draft.revision,
    steps: state.draft.steps,
    sessionId: last?.session.id ?? null,
    start: last?.session.start ?? null,
  })
}

export function decideRepair(state: World, decision: 'PUBLISHED' | 'DISCARDED'): Answer {
  if (state.repair === null) return problem(404, 'no-such-draft')
  if (state.repairCollides && decision === 'PUBLISHED') {
    return problem(409, 'draft-collides', { collisions: previews.busyDesk.collisions })
  }
  state.repair = { ...state.repair, state: decision }
  return ok(answers.draft)
}

export function workOut(state: World): Answer {
  if (state.refusesChanges) return problem(422, 'changes-refused', { faults: repairs.faults })
  state.repair = repairs.repair
  return ok(state.repair)
}
