import type { Page, Route } from '@playwright/test'
import type {
  CourseSlack,
  Draft,
  DraftPreview,
  Hold,
  Me,
  OpenBankHoliday,
  PlanningRun,
  Portal,
  PortalContact,
  Repair,
  Role,
  RosterChanges,
  ScheduleWeek,
  SentMessage,
  UntoldNotice,
} from '../../../src/api/types'
import { accountAnswer, linkAnswer } from './accounts'
import { advise, adviseTherapist } from './advise'
import * as answers from './answers'
import { draftWeek, type Move } from './by-hand'
import * as desk from './desk'
import { decideRepair, publish, step, undo, workOut } from './draft-acts'
import * as previews from './draft-preview'
import * as notices from './notices'
import { atThePortal } from './portal'
import { recordAnswer } from './records'
import * as repairs from './repairs'
import { type Answer, none, ok, problem } from './reply'
import { hoursTable, patientTable } from './tables'
import { faultsOf } from './wanted'
import { rosterWeek, scheduleWeek } from './week'

/** What the pretended server knows. A test sets what its screen needs; the rest is an ordinary Tuesday. */
export type World = {
  me: Me | null
  signsInAs: Role
  hasClinic: boolean
  published: ScheduleWeek['state']
  run: PlanningRun | null
  draft: Draft | null
  portal: Portal
  contact: PortalContact
  rosterChanges: RosterChanges
  repair: Repair | null
  refusesChanges: boolean
  slack: CourseSlack[]
  refusesImport: boolean
  preview: DraftPreview
  repairCollides: boolean
  /** The steps by hand on the draft. */
  moves: Move[]
  somebodyWasFaster: boolean
  /** What every question for advice is answered with, instead of advice. */
  refusesAdvice: string | null
  /** Names that are called otherwise in every answer, such as by very long ones. */
  renamed: Record<string, string>
  openBankHolidays: OpenBankHoliday[]
  /** What was said of published appointments. */
  recorded: desk.Recorded
  /** Who is not told yet, and what was said of whom. */
  untold: UntoldNotice[]
  sent: SentMessage[]
  /** What is kept for somebody. */
  holds: Hold[]
  /** Somebody else said something of every appointment first. */
  deskWasFaster: boolean
  /** What the patient wrote to the clinic. */
  written: string[]
}

export function world(over: Partial<World> = {}): World {
  return {
    me: null,
    signsInAs: 'ADMINISTRATOR',
    hasClinic: true,
    published: 'PUBLISHED',
    run: null,
    draft: answers.draft,
    portal: answers.portal,
    contact: answers.contact,
    rosterChanges: answers.rosterChanges,
    repair: null,
    refusesChanges: false,
    slack: repairs.slack,
    refusesImport: false,
    preview: previews.unchanged,
    repairCollides: false,
    moves: [],
    somebodyWasFaster: false,
    refusesAdvice: null,
    renamed: {},
    openBankHolidays: [],
    recorded: {},
    untold: notices.untold,
    sent: [],
    holds: [],
    deskWasFaster: false,
    written: [],
    ...over,
  }
}

const ADVICE = 'GET /api/schedule/advice/'
const ROSTER_ADVICE = 'GET /api/roster/advice/'

const SESSION = /^GET \/api\/(schedule|roster)\/sessions\/(.+)$/
const CANCEL = /^POST \/api\/appointments\/(.+)\/cancel$/
const PUT_BACK = /^POST \/api\/appointments\/(.+)\/put-back$/
const TELL = /^POST \/api\/notices\/(.+)\/(told|no-answer)$/
const MOVE = /^POST \/api\/appointments\/(.+)\/move$/

function signIn(state: World, password: unknown): Answer {
  if (password !== 'right') return problem(401, 'wrong-credentials')
  state.me = answers.me[state.signsInAs]
  return ok(state.me)
}

function wantedIn(body: unknown): string {
  return typeof body === 'object' && body !== null ? String(Reflect.get(body, 'wanted')) : ''
}

/** Each look at a run finds it further on. */
function advance(state: World): Answer {
  const { run } = state
  if (run === null) return none
  if (run.status === 'QUEUED') state.run = answers.running
  else if (run.status === 'STOPPING') state.run = { ...answers.finished, status: 'STOPPED' }
  else if (run.status === 'RUNNING' && run.elapsedSeconds > run.seconds) state.run = answers.finished
  if (state.run?.draftId === 'd1' && state.draft === null) state.draft = answers.draft
  return ok(run)
}

const HOLD = /^POST \/api\/courses\/(.+)\/holds$/
const HELD = /^(DELETE|POST) \/api\/holds\/([^/]+)(\/book)?$/

/** Places that are kept for somebody. */
function holding(state: World, call: string): Answer | undefined {
  if (call === 'GET /api/holds') return ok(state.holds)
  const course = HOLD.exec(call)?.[1]
  if (course !== undefined) {
    state.holds = [{ ...desk.heldByCleo, course, mine: true, by: 'admin' }]
    return ok({ hold: desk.heldByCleo.id })
  }
  const [, method, id] = HELD.exec(call) ?? []
  if (id === undefined) return undefined
  state.holds = state.holds.filter((hold) => hold.id !== id)
  return method === 'DELETE' ? none : ok(desk.acted)
}

/** Acts on the published schedule, and its registers. */
function atTheDesk(state: World, call: string, body: unknown): Answer | undefined {
  const asked = SESSION.exec(call)?.[2]
  if (asked !== undefined) {
    const id = decodeURIComponent(asked)
    const session = scheduleWeek('2026-11-23', 'PUBLISHED').sessions.find((one) => one.id === id)
    return session === undefined
      ? problem(404, 'no-such-session')
      : ok(desk.register(session, state.recorded))
  }
  const isMark = call === 'POST /api/appointments/outcomes' || call === 'POST /api/roster/outcomes'
  const cancelled = CANCEL.exec(call)?.[1]
  const back = PUT_BACK.exec(call)?.[1]
  const isOther = MOVE.test(call) || call === 'POST /api/appointments/take-back'
  if (!isMark && cancelled === undefined && back === undefined && !isOther) return undefined
  if (state.deskWasFaster) {
    return problem(409, 'recorded-meanwhile', {
      detail: 'Bea recorded it as attended on Tuesday 24 November at 08:00. Nothing of yours was done.',
    })
  }
  if (isMark) state.recorded = { ...state.recorded, ...desk.marked(body) }
  if (cancelled !== undefined) state.recorded = { ...state.recorded, [cancelled]: 'CANCELLED_BY_PATIENT' }
  if (back !== undefined) state.recorded = { ...state.recorded, [back]: 'BOOKED' }
  return ok(desk.acted)
}

/** Who is told, and what was said of it. */
function telling(state: World, call: string, body: unknown): Answer | undefined {
  if (call === 'GET /api/notices') return ok({ sendsEmails: false, sendsTexts: true, notices: state.untold })
  if (call === 'GET /api/notices/letters') return ok(notices.letters(state.untold))
  if (call === 'GET /api/notices/count') return ok({ untold: state.untold.length })
  if (call === 'GET /api/notices/messages') return ok(state.sent)
  const [, id, how] = TELL.exec(call) ?? []
  const notice = state.untold.find((one) => one.id === id)
  if (how === undefined) return undefined
  if (notice === undefined) return problem(404, 'nothing-to-tell')
  if (state.deskWasFaster) {
    return problem(409, 'notice-changed', { detail: 'Something else is to be told by now.' })
  }
  state.sent = [notices.said(notice, how, body), ...state.sent]
  state.untold =
    how === 'told'
      ? state.untold.filter((one) => one !== notice)
      : state.untold.map((one) => (one === notice ? notices.notReached(one) : one))
  return ok({ untold: state.untold.length })
}

function answer(state: World, call: string, query: URLSearchParams, body: unknown): Answer {
  const monday = query.get('monday') ?? ''
  if (call === 'POST /api/sign-in') {
    return signIn(
      state,
      typeof body === 'object' && body !== null ? Reflect.get(body, 'password') : undefined,
    )
  }
  if (call.startsWith('POST /api/sign-in-links/')) return linkAnswer(body)
  if (state.me === null) return problem(401, 'not-signed-in')
  if (call.startsWith(ADVICE)) {
    return state.refusesAdvice === null
      ? advise(call.slice(ADVICE.length), query.has('draft'))
      : problem(409, state.refusesAdvice, { detail: 'Plan again.' })
  }
  if (call.startsWith(ROSTER_ADVICE)) {
    return state.refusesAdvice === null
      ? adviseTherapist(call.slice(ROSTER_ADVICE.length))
      : problem(404, state.refusesAdvice)
  }
  const ofPatient = atThePortal(state, call, body)
  if (ofPatient !== undefined) return ofPatient
  const acted = holding(state, call) ?? atTheDesk(state, call, body) ?? telling(state, call, body)
  if (acted !== undefined) return acted
  switch (call) {
    case 'GET /api/me':
      return ok(state.me)
    case 'POST /api/sign-out':
      state.me = null
      return none
    case 'GET /api/clinic':
      return state.hasClinic ? ok(answers.clinic) : problem(404, 'no-clinic')
    case 'GET /api/clinic/open-bank-holidays':
      return ok(state.openBankHolidays)
    case 'POST /api/clinic/import':
      if (state.refusesImport) return problem(422, 'bundle-refused', { faults: answers.faults })
      state.hasClinic = true
      return ok({ name: answers.clinic.name, counts: answers.clinic.counts })
    case 'POST /api/patients/import/preview':
      return { status: 200, body: patientTable }
    case 'POST /api/patients/import/apply':
      return { status: 200, body: patientTable.counts }
    case 'POST /api/practitioners/hours-import/preview':
      return { status: 200, body: hoursTable }
    case 'POST /api/practitioners/hours-import/apply':
      return { status: 200, body: hoursTable.counts }
    case 'POST /api/planning-runs':
      state.run = { ...answers.running, status: 'QUEUED', elapsedSeconds: 0, unplanned: null, trend: [] }
      return { status: 202, body: state.run }
    case 'GET /api/planning-runs/latest':
      return advance(state)
    case 'POST /api/planning-runs/r1/stop':
      state.run = { ...answers.running, status: 'STOPPING' }
      return { status: 202, body: state.run }
    case 'GET /api/drafts/latest':
      return state.draft === null ? none : ok(state.draft)
    case 'GET /api/drafts/d1/week':
      return ok(draftWeek(monday, state.moves))
    case 'POST /api/drafts/d1/move-session':
      return step(state, call, body)
    case 'POST /api/drafts/d1/place-course':
      return step(state, call, body)
    case 'POST /api/drafts/d1/undo':
      return undo(state)
    case 'POST /api/drafts/d1/preview':
      return ok(state.preview)
    case 'GET /api/drafts/d1/choices':
      return ok(previews.choices)
    case 'POST /api/drafts/d1/publish':
      return publish(state)
    case 'GET /api/repairs/choices':
      return state.hasClinic ? ok(repairs.choices) : problem(404, 'no-clinic')
    case 'POST /api/repairs/patients/search':
      return ok(repairs.search(wantedIn(body)))
    case 'GET /api/repairs/latest':
      return state.repair === null ? none : ok(state.repair)
    case 'GET /api/repairs/patients/pt1/appointments':
      return ok(repairs.appointments)
    case 'POST /api/repairs':
      return workOut(state)
    case 'POST /api/drafts/q1/publish':
      return decideRepair(state, 'PUBLISHED')
    case 'POST /api/drafts/q1/discard':
      return decideRepair(state, 'DISCARDED')
    case 'GET /api/schedule/version':
      return ok({ version: 1, held: '' })
    case 'GET /api/schedule/open-work':
      return ok(state.published === 'EMPTY' ? { registers: [], decisions: [] } : desk.openWork)
    case 'GET /api/offered-places':
      return ok([])
    case 'GET /api/courses/waiting':
      return ok(desk.waiting)
    case 'GET /api/patients/pt1':
      return ok(desk.patientRecord)
    case 'GET /api/patients/pt1/care':
      return ok(desk.care)
    case 'POST /api/courses/k1/appointments':
      return ok({ appointments: ['n1', 'n2'], courses: [desk.standing] })
    case 'POST /api/referrals/f1/courses/check':
      return ok(desk.objections)
    case 'GET /api/courses/slack':
      return ok(state.slack)
    case 'GET /api/schedule/week':
      return ok(scheduleWeek(monday, state.published))
    case 'GET /api/schedule/figures':
      return state.published === 'EMPTY' ? none : ok(answers.publishedFigures)
    case 'GET /api/roster/week':
      return ok(rosterWeek(monday))
    case 'GET /api/notes':
      return ok(desk.notes)
    case 'GET /api/clinic/patient-settings':
      return ok(desk.patientSettings)
    default:
      return recordOrNothing(call)
  }
}

function recordOrNothing(call: string): Answer {
  const record = accountAnswer(call) ?? recordAnswer(call)
  return record === undefined ? problem(404, 'not-found') : ok(record)
}

function renamed(body: unknown, names: World['renamed']): string {
  return Object.entries(names).reduce(
    (text, [name, other]) => text.replaceAll(name, other),
    JSON.stringify(body),
  )
}

function bodyOf(route: Route): unknown {
  try {
    return route.request().postDataJSON()
  } catch {
    return undefined
  }
}

/** Answers the page's calls from a world that changes as the page acts. */
export async function pretend(page: Page, state: World) {
  await page.route('**/api/**', (route) => {
    const url = new URL(route.request().url())
    const method = route.request().method()
    const sent = bodyOf(route)
    const faults = faultsOf(method, url.pathname, sent)
    // thrown here it fails the test: the server would have refused it
    if (faults.length > 0) throw new Error(`${method} ${url.pathname}: ${faults.join(', ')}`)
    const { status, body } = answer(state, `${method} ${url.pathname}`, url.searchParams, sent)
    return body === undefined
      ? route.fulfill({ status })
      : route.fulfill({ status, contentType: 'application/json', body: renamed(body, state.renamed) })
  })
}
