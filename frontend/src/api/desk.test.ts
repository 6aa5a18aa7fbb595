// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { type Act, undoing } from './desk'

const nothing = { appointments: [], courses: [] }

describe('undoing', () => {
  it('takes back a first record', () => {
    const act: Act = {
      kind: 'mark',
      keeper: 'desk',
      marks: [{ appointment: 'a', outcome: 'ATTENDED', seen: 'BOOKED' }],
    }
    expect(undoing(act, nothing)).toEqual({
      ...act,
      marks: [{ appointment: 'a', outcome: 'BOOKED', seen: 'ATTENDED' }],
    })
  })

  it('gives a reason when a correction is undone', () => {
    const act: Act = {
      kind: 'mark',
      keeper: 'desk',
      marks: [{ appointment: 'a', outcome: 'ATTENDED', seen: 'TOO_LATE', reason: 'a slip' }],
    }
    expect(undoing(act, nothing)).toMatchObject({ marks: [{ reason: 'Correction undone' }] })
  })

  it('moves back what was moved, as it is after the move', () => {
    const from = { start: '2026-12-01T10:00', practitionerId: 'p1', roomId: 'r1' }
    const to = { start: '2026-12-02T11:00', practitionerId: 'p2', roomId: 'r2' }
    expect(undoing({ kind: 'move', appointment: 'a', seen: 3, from, to }, nothing)).toEqual({
      kind: 'move',
      appointment: 'a',
      seen: 4,
      from: to,
      to: from,
    })
  })

  it('puts back what was cancelled, and ends there', () => {
    const undo = undoing(
      { kind: 'cancel', appointment: 'a', seen: 1, how: 'CANCELLED_BY_PATIENT', reason: '' },
      nothing,
    )
    expect(undo).toEqual({ kind: 'put-back', appointment: 'a' })
    expect(undo && undoing(undo, nothing)).toBeNull()
  })
})
