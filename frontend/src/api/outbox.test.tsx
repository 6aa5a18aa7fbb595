import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepForLater, putAside, sendWaiting, useWaitingOutcomes } from './outbox'

const mark = { by: 'helen', session: 's', appointment: 'a', outcome: 'ATTENDED', seen: 'BOOKED' } as const

const waiting = () => JSON.parse(localStorage.getItem('outcomes-to-send') ?? '[]')

/** A server that knows one appointment's outcome, and how often it was recorded. */
function server(
  over: { outcome?: string; losesAnswers?: boolean; isGone?: boolean; fails?: 'write' | 'read' } = {},
) {
  const state = { outcome: 'BOOKED', recorded: 0, losesAnswers: false, isGone: false, fails: '', ...over }
  vi.stubGlobal('fetch', async (request: Request) => {
    if (state.isGone) throw new TypeError('Failed to fetch')
    const asks = request.method === 'GET' ? 'read' : 'write'
    if (asks === state.fails) return Response.json({ title: 'Down' }, { status: 503 })
    if (asks === 'read') {
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
  beforeEach(() => localStorage.clear())
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

  it.each(['write', 'read'] as const)(
    'wait while the server fails at a %s, which is no answer',
    async (fails) => {
      const state = server({ outcome: fails === 'read' ? 'DID_NOT_ATTEND' : 'BOOKED', fails })
      keepForLater([mark], 7)
      expect(await sendWaiting('helen')).toBe(0)
      expect(waiting()).toEqual([{ ...mark, at: 7 }])
      Object.assign(state, { outcome: 'BOOKED', fails: '' })
      expect(await sendWaiting('helen')).toBe(1)
      expect(waiting()).toEqual([])
    },
  )

  it('are all tried though the server fails at one', async () => {
    server({ fails: 'write' })
    const asked = vi.spyOn(globalThis, 'fetch')
    keepForLater([mark, { ...mark, appointment: 'b' }])
    await sendWaiting('helen')
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it("keep another window's, and another person's of the same appointment", () => {
    keepForLater([mark], 1)
    const others = { ...mark, appointment: 'b', at: 2 }
    localStorage.setItem('outcomes-to-send', JSON.stringify([...waiting(), others]))
    keepForLater([{ ...mark, by: 'daniel' }], 3)
    expect(waiting()).toEqual([{ ...mark, at: 1 }, others, { ...mark, by: 'daniel', at: 3 }])
    putAside({ ...mark, at: 1 })
    expect(waiting()).toEqual([others, { ...mark, by: 'daniel', at: 3 }])
  })

  it('stay where another was said while they were sent', () => {
    keepForLater([mark], 1)
    keepForLater([{ ...mark, outcome: 'DID_NOT_ATTEND' }], 2)
    putAside({ ...mark, at: 1 })
    expect(waiting()).toMatchObject([{ outcome: 'DID_NOT_ATTEND' }])
  })

  it('are seen when another window keeps them', () => {
    const { result } = renderHook(useWaitingOutcomes)
    expect(result.current).toEqual([])
    localStorage.setItem('outcomes-to-send', JSON.stringify([{ ...mark, at: 1 }]))
    act(() => void dispatchEvent(new StorageEvent('storage', { key: 'outcomes-to-send' })))
    expect(result.current).toEqual([{ ...mark, at: 1 }])
  })
})
