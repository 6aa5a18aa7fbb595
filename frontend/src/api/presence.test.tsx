import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PRESENT_MS, useSomebodyHere } from './presence'

let visibility: DocumentVisibilityState = 'visible'

beforeEach(() => {
  vi.useFakeTimers()
  visibility = 'visible'
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function wait(ms: number) {
  act(() => vi.advanceTimersByTime(ms))
}

function look(state: DocumentVisibilityState) {
  visibility = state
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

it('knows whoever has just opened the page, and that they have gone after five minutes', () => {
  const { result } = renderHook(useSomebodyHere)
  expect(result.current).toBe(true)
  wait(PRESENT_MS - 1)
  expect(result.current).toBe(true)
  wait(15_000)
  expect(result.current).toBe(false)
})

it.each(['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'])('takes a %s for a sign', (sign) => {
  const { result } = renderHook(useSomebodyHere)
  wait(PRESENT_MS + 15_000)
  expect(result.current).toBe(false)
  act(() => void document.body.dispatchEvent(new Event(sign, { bubbles: true })))
  expect(result.current).toBe(true)
})

it('counts the five minutes from the last sign', () => {
  const { result } = renderHook(useSomebodyHere)
  wait(PRESENT_MS - 60_000)
  act(() => void document.body.dispatchEvent(new Event('keydown', { bubbles: true })))
  wait(PRESENT_MS - 60_000)
  expect(result.current).toBe(true)
})

it('sees nobody at a page that is not looked at, and somebody who comes back to it', () => {
  const { result } = renderHook(useSomebodyHere)
  look('hidden')
  expect(result.current).toBe(false)
  wait(2 * PRESENT_MS)
  look('visible')
  expect(result.current).toBe(true)
})
