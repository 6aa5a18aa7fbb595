import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { orLastCopy } from '../lib/lastCopy'
import { api, body } from './client'
import { once } from './once'
import { keepForLater } from './outbox'
import { isAnswer } from './problem'
import type { Acted, Place, Register } from './types'

/** Who keeps the register: the desk any, a therapist that of a session of their own. */
export type Keeper = 'desk' | { by: string; session: string }

/** What somebody can say became of an appointment; booked takes back what was said. */
export type Said = 'BOOKED' | 'ATTENDED' | 'ATTENDED_LATE' | 'TOO_LATE' | 'DID_NOT_ATTEND'

export type Mark = { appointment: string; outcome: Said; seen: Said; reason?: string }

export type CancelledHow =
  | 'CANCELLED_BY_PATIENT'
  | 'CANCELLED_LATE_BY_PATIENT'
  | 'CANCELLED_BY_CLINIC'
  | 'ENTERED_IN_ERROR'

export type Spot = Pick<Place, 'start' | 'practitionerId' | 'roomId'>

/** Who hears that an act begins, and that it was refused. */
export type Hears = { onMutate: () => void; onError: (error: unknown) => void }

/** An act on what is published. */
export type Act =
  | { kind: 'mark'; keeper: Keeper; marks: Mark[] }
  | { kind: 'cancel'; appointment: string; seen: number; how: CancelledHow; reason: string }
  | { kind: 'put-back'; appointment: string }
  | { kind: 'move'; appointment: string; seen: number; from: Spot; to: Spot }
  | { kind: 'book'; course: string; places: readonly Spot[] }
  | { kind: 'book-held'; hold: string }
  | { kind: 'take-offer'; offer: string }
  | { kind: 'unbook'; appointments: readonly string[] }

/** What was done last, in words, and how it can be undone; of what could not be sent yet, the appointments. */
export type LastAct = { text: string; acted: Acted | null; undo: Act | null; kept?: readonly string[] }

export function choice({ start, practitionerId, roomId }: Spot) {
  return {
    date: start.slice(0, 10),
    time: start.slice(11, 16),
    practitioner: practitionerId,
    room: roomId,
  }
}

async function carryOut(act: Act): Promise<Acted> {
  switch (act.kind) {
    case 'mark': {
      const marks = act.marks.map((mark) => ({ reason: null, ...mark }))
      return await (act.keeper === 'desk'
        ? body(api.POST('/api/appointments/outcomes', { body: { marks } }))
        : body(api.POST('/api/roster/outcomes', { body: { marks } })))
    }
    case 'cancel':
      return await body(
        api.POST('/api/appointments/{id}/cancel', {
          params: { path: { id: act.appointment } },
          body: { how: act.how, seen: act.seen, reason: act.reason.trim() === '' ? null : act.reason.trim() },
        }),
      )
    case 'put-back':
      return await body(
        api.POST('/api/appointments/{id}/put-back', { params: { path: { id: act.appointment } } }),
      )
    case 'move':
      return await body(
        api.POST('/api/appointments/{id}/move', {
          params: { path: { id: act.appointment } },
          body: { seen: act.seen, place: choice(act.to) },
        }),
      )
    case 'book':
      return await once(act, (headers) =>
        body(
          api.POST('/api/courses/{id}/appointments', {
            headers,
            params: { path: { id: act.course } },
            body: { places: act.places.map(choice) },
          }),
        ),
      )
    case 'book-held':
      return await once(act, (headers) =>
        body(api.POST('/api/holds/{id}/book', { headers, params: { path: { id: act.hold } } })),
      )
    case 'take-offer':
      return await once(act, (headers) =>
        body(api.POST('/api/offers/{id}/take', { headers, params: { path: { id: act.offer } } })),
      )
    case 'unbook':
      return await body(
        api.POST('/api/appointments/take-back', { body: { appointments: [...act.appointments] } }),
      )
  }
}

/** What of an act can wait on the device: first outcomes, but no reason, which may say who it is about. */
function waiting(act: Act): Parameters<typeof keepForLater>[0] {
  if (act.kind !== 'mark' || act.keeper === 'desk') return []
  const { by, session } = act.keeper
  return act.marks.some(({ reason }) => reason !== undefined)
    ? []
    : act.marks.map(({ appointment, outcome, seen }) => ({ by, session, appointment, outcome, seen }))
}

/** Null where nobody can be asked, and what was said waits on the device. */
async function carryOutOrKeep(act: Act): Promise<Acted | null> {
  try {
    return await carryOut(act)
  } catch (error) {
    const kept = waiting(act)
    if (isAnswer(error) || kept.length === 0) throw error
    keepForLater(kept)
    return null
  }
}

/** The act that makes as if another had not been; none for what undoes already. */
export function undoing(act: Act, acted: Acted): Act | null {
  switch (act.kind) {
    case 'mark':
      return {
        ...act,
        marks: act.marks.map(({ appointment, outcome, seen }) => ({
          appointment,
          outcome: seen,
          seen: outcome,
          ...(seen !== 'BOOKED' && { reason: 'Correction undone' }),
        })),
      }
    case 'cancel':
      return { kind: 'put-back', appointment: act.appointment }
    case 'move':
      return { ...act, seen: act.seen + 1, from: act.to, to: act.from }
    case 'book':
    case 'book-held':
    case 'take-offer':
      return { kind: 'unbook', appointments: acted.appointments }
    case 'put-back':
    case 'unbook':
      return null
  }
}

export const lastActKey = ['last-act'] as const

const APART: unknown[] = ['me', 'clinic', 'last-act']
const RECORDS: unknown[] = ['patients', 'practitioners', 'sites', 'rooms', 'treatments']

/**
 * Whether what was read may be another after an act, here or elsewhere. Lists of records may; the record that somebody may
 * be typing in is not read anew behind their back.
 */
export function isOfSchedule({ queryKey: [kind, which] }: { queryKey: readonly unknown[] }): boolean {
  if (RECORDS.includes(kind)) return which === 'all' || which === 'found'
  return !APART.includes(kind)
}

/** Who comes to a published session and what became of them. */
export function useRegister(keeper: 'desk' | 'roster', session: string) {
  return useQuery(
    queryOptions<Register>({
      queryKey: ['register', keeper, session],
      queryFn: () =>
        keeper === 'roster'
          ? orLastCopy(`register ${session}`, isAnswer, () =>
              body(api.GET('/api/roster/sessions/{id}', { params: { path: { id: session } } })),
            )
          : body(api.GET('/api/schedule/sessions/{id}', { params: { path: { id: session } } })),
    }),
  )
}

/**
 * Carries out an act and keeps it as the last one. Whatever the answer, everything that was read of the schedule is read
 * anew: whoever comes too late sees what happened.
 *
 * @param hears where what asked may be gone by then, who says a refusal instead
 */
export function useAct(hears?: Hears) {
  const queries = useQueryClient()
  return useMutation({
    ...hears,
    mutationFn: ({ act }: { act: Act; text: string }) => carryOutOrKeep(act),
    onSuccess: (acted, { act, text }) =>
      queries.setQueryData<LastAct>(
        lastActKey,
        acted === null
          ? { text, acted, undo: null, kept: waiting(act).map(({ appointment }) => appointment) }
          : { text, acted, undo: undoing(act, acted) },
      ),
    onSettled: () => queries.invalidateQueries({ predicate: isOfSchedule }),
  })
}

/** What was done last on this screen; null where nothing was, or it was put aside. */
export function useLastAct() {
  const queries = useQueryClient()
  const { data } = useQuery<LastAct | null>({
    queryKey: lastActKey,
    queryFn: () => null,
    // never fetched: whatever is read anew, the way back stays
    enabled: false,
    initialData: null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return { last: data, putAside: () => queries.setQueryData<LastAct | null>(lastActKey, null) }
}
