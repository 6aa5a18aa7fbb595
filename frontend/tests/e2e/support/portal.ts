import type { PatientPlace, Portal, PortalSession } from '../../../src/api/types'
import type { World } from './mock-api'
import type { Answer } from './reply'

const ACT = /^(GET|POST) \/api\/portal\/appointments\/(.+)\/(times|move|cancel|confirm)$/

const none: Answer = { status: 204 }

const with_ = { practitioner: 'p1', practitionerName: 'Eleri Roberts', room: 'gym', roomName: 'Gym 1' }

export const times: PatientPlace[] = [
  { start: '2026-12-03T09:00', end: '2026-12-03T10:00', siteName: 'Northgate clinic', ...with_ },
  { start: '2026-12-04T14:30', end: '2026-12-04T15:30', siteName: 'Northgate clinic', ...with_ },
  { start: '2026-12-07T10:15', end: '2026-12-07T11:15', siteName: 'Northgate clinic', ...with_ },
]

function changed(
  portal: Portal,
  appointment: string,
  change: (session: PortalSession) => PortalSession[],
): Portal {
  return {
    ...portal,
    courses: portal.courses.map((course) => ({
      ...course,
      sessions: course.sessions.flatMap((one) => (one.appointment === appointment ? change(one) : [one])),
    })),
  }
}

function said(body: unknown, member: string): string {
  return typeof body === 'object' && body !== null ? String(Reflect.get(body, member)) : ''
}

function act(state: World, appointment: string, what: string, body: unknown): Answer {
  if (what === 'times') return { status: 200, body: { times } }
  if (state.somebodyWasFaster) {
    return {
      status: 409,
      body: {
        type: '/problems/time-gone',
        title: 'That time has gone',
        detail: 'Your session is where it was. Choose another time.',
      },
    }
  }
  state.portal = changed(state.portal, appointment, (session) => {
    if (what === 'cancel') return []
    if (what === 'confirm') return [{ ...session, isConfirmed: true }]
    const place = times.find(({ start }) => start === said(body, 'start'))
    return [{ ...session, revision: session.revision + 1, ...place }]
  })
  return none
}

/** What a patient's telephone asks and does. */
export function atThePortal(state: World, call: string, body: unknown): Answer | undefined {
  const [, , appointment, what] = ACT.exec(call) ?? []
  if (appointment !== undefined && what !== undefined) return act(state, appointment, what, body)
  switch (call) {
    case 'GET /api/portal':
      return { status: 200, body: state.portal }
    case 'GET /api/portal/contact':
      return { status: 200, body: state.contact }
    case 'PUT /api/portal/contact':
      state.contact = {
        ...state.contact,
        telephone: said(body, 'telephone'),
        email: said(body, 'email'),
        notices: said(body, 'notices') === 'EMAIL' ? 'EMAIL' : 'TEXT',
        version: state.contact.version + 1,
      }
      return none
    case 'GET /api/roster/changes':
      return { status: 200, body: state.rosterChanges }
    case 'POST /api/roster/seen':
      state.rosterChanges = { ...state.rosterChanges, isFirstLook: false, changes: [] }
      return none
    case 'POST /api/roster/notes':
      state.written = [...state.written, said(body, 'text')]
      return none
    case 'GET /api/portal/calendar-link':
    case 'GET /api/roster/calendar-link':
      return { status: 200, body: { madeAt: null } }
    case 'POST /api/portal/seen':
      state.portal = { ...state.portal, isFirstLook: false, changes: [] }
      return none
    case 'POST /api/portal/messages':
      state.written = [...state.written, said(body, 'text')]
      return none
    default:
      return undefined
  }
}
