import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body, bodyOrNone } from './client'
import { once } from './once'
import type { NewPortalContact, PatientPlace } from './types'

const portalQuery = queryOptions({
  queryKey: ['portal'],
  queryFn: () => body(api.GET('/api/portal')),
})

export function usePortal() {
  return useQuery(portalQuery)
}

/** Other times for a session at which every rule of the clinic is kept. */
export function useOtherTimes(appointment: string) {
  return useQuery({
    queryKey: ['portal', 'times', appointment],
    queryFn: () =>
      body(api.GET('/api/portal/appointments/{id}/times', { params: { path: { id: appointment } } })),
    staleTime: 0,
  })
}

/** A session as it was looked at. */
export type SeenSession = { appointment: string; revision: number }

/** Whatever comes of it, what was read is read anew: whoever is too late sees what there is. */
function usePortalAct<T>(act: (wanted: T) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: ['portal'] }),
  })
}

/** The same, done once however often it is pressed on a bad line. */
function usePortalActOnce<T>(name: string, act: (wanted: T, headers: OnceHeaders) => Promise<unknown>) {
  return usePortalAct((wanted: T) => once([name, wanted], (headers) => act(wanted, headers)))
}

type OnceHeaders = { 'Idempotency-Key': string }

export function useMoveOwn() {
  return usePortalActOnce(
    'move',
    (
      {
        session,
        place,
      }: {
        session: SeenSession
        place: Pick<PatientPlace, 'start' | 'practitioner' | 'room'>
      },
      headers,
    ) =>
      bodyOrNone(
        api.POST('/api/portal/appointments/{id}/move', {
          headers,
          params: { path: { id: session.appointment } },
          body: {
            seen: session.revision,
            start: place.start,
            practitioner: place.practitioner,
            room: place.room,
          },
        }),
      ),
  )
}

export function useCancelOwn() {
  return usePortalActOnce(
    'cancel',
    (
      { session, knowsItIsLate, reason }: { session: SeenSession; knowsItIsLate: boolean; reason: string },
      headers,
    ) =>
      bodyOrNone(
        api.POST('/api/portal/appointments/{id}/cancel', {
          headers,
          params: { path: { id: session.appointment } },
          body: {
            seen: session.revision,
            knowsItIsLate,
            reason: reason.trim() === '' ? null : reason.trim(),
          },
        }),
      ),
  )
}

export function useConfirmOwn() {
  return usePortalActOnce('confirm', (session: SeenSession, headers) =>
    bodyOrNone(
      api.POST('/api/portal/appointments/{id}/confirm', {
        headers,
        params: { path: { id: session.appointment } },
        body: { seen: session.revision },
      }),
    ),
  )
}

export function useWriteToClinic() {
  return useMutation({
    mutationFn: (message: { text: string; appointment: string | null }) =>
      once(['message', message], (headers) =>
        bodyOrNone(api.POST('/api/portal/messages', { headers, body: message })),
      ),
  })
}

/** Says that what is on the page was seen; what changes from now on is told. */
export function useSeenPortal() {
  return usePortalAct((look: string) => bodyOrNone(api.POST('/api/portal/seen', { body: { look } })))
}

/** When the secret address of the patient's calendar was made; null where there is none. */
export function useCalendarLink() {
  return useQuery({
    queryKey: ['portal', 'calendar-link'],
    queryFn: () => body(api.GET('/api/portal/calendar-link')),
  })
}

/** Makes a secret address, which is told once; the one before opens nothing any more. */
export function useMakeCalendarLink() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => body(api.POST('/api/portal/calendar-link')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['portal', 'calendar-link'] }),
  })
}

export function useRevokeCalendarLink() {
  return usePortalAct(() => bodyOrNone(api.DELETE('/api/portal/calendar-link')))
}

/** How the clinic reaches the patient. */
export function useContact() {
  return useQuery({ queryKey: ['portal', 'contact'], queryFn: () => body(api.GET('/api/portal/contact')) })
}

export function useChangeContact() {
  return usePortalAct((contact: NewPortalContact) =>
    bodyOrNone(api.PUT('/api/portal/contact', { body: contact })),
  )
}
