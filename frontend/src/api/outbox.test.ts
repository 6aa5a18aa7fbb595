import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepForLater, readAnew, sendWaiting } from './outbox'

const mark = { by: 'helen', session: 's', appointment: 'a', outcome: 'ATTENDED', seen: 'BOOKED' } as const

const waiting = () => JSON.parse(localStorage.getItem('outcomes-to-send') ?? '[]')

/** A server that knows one appointment's outcome, and how often it was recorded. */
function server(over: { outcome?: string; losesAnswers?: boolean; isGone?: boolean } = {}) {
  const state = { outcome: 'BOOKED', recorded: 0, losesAnswers: false, isGone: false, ...over }
  vi.stubGlobal('fetch', async (request: Request) => {
    if (state.isGone) throw new TypeError('Failed to fetch')
    if (request.method === 'GET') {
      return Response.json({ entries: [{ appointment: 'a', outcome: state.outcome }] })
    }
    const { marks } = await request.json()
    if (marks[0].seen !== state.outcome) {
      return Response.json({ type: '/problems/recorded-meanwhile', title: 'Faster' }, { status: 409 })
    }
    state.outcome = marks[0].outcome
    state.recorded += 1
    if (state.losesAnswers) {
      state.losesAnswers = false
      throw new TypeError('Failed to fetch')
    }
    return Response.json({ appointments: [], courses: [] })
  })
  return state
}

describe('outcomes recorded without a network', () => {
  beforeEach(() => {
    localStorage.clear()
    readAnew()
  })
  afterEach(() => vi.unstubAllGlobals())

  it('wait while it is gone, and are recorded when it is back', async () => {
    const state = server({ isGone: true })
    keepForLater([mark])
    expect(await sendWaiting('helen')).toBe(0)
    expect(waiting()).toHaveLength(1)
    state.isGone = false
    expect(await sendWaiting('helen')).toBe(1)
    expect(state).toMatchObject({ outcome: 'ATTENDED', recorded: 1 })
    expect(waiting()).toEqual([])
  })

  it('are recorded once, though the answer got lost', async () => {
    const state = server({ losesAnswers: true })
    keepForLater([mark])
    expect(await sendWaiting('helen')).toBe(0)
    expect(await sendWaiting('helen')).toBe(1)
    expect(state.recorded).toBe(1)
    expect(waiting()).toEqual([])
  })

  it('leave what somebody else recorded, and say so', async () => {
    const state = server({ outcome: 'DID_NOT_ATTEND' })
    keepForLater([mark])
    expect(await sendWaiting('helen')).toBe(0)
    expect(state.outcome).toBe('DID_NOT_ATTEND')
    expect(waiting()).toMatchObject([{ appointment: 'a', conflict: 'DID_NOT_ATTEND' }])
    expect(await sendWaiting('helen')).toBe(0)
  })

  it('are sent by whoever recorded them', async () => {
    const state = server()
    keepForLater([mark])
    expect(await sendWaiting('daniel')).toBe(0)
    expect(state.recorded).toBe(0)
    expect(waiting()).toHaveLength(1)
  })

  it('hold no name of a patient', () => {
    keepForLater([mark], 7)
    expect(waiting()).toEqual([{ ...mark, at: 7 }])
  })

  it('are one for each person, the last that was said', () => {
    keepForLater([mark])
    keepForLater([{ ...mark, outcome: 'DID_NOT_ATTEND' }])
    expect(waiting()).toMatchObject([{ outcome: 'DID_NOT_ATTEND' }])
  })
})
