import { describe, expect, it } from 'vitest'
import type { PlanningRun, TrendPoint } from '../../api/types'
import {
  costLine,
  fractionDone,
  outcome,
  secondsInWords,
  spokenProgress,
  timeLeft,
  trendInWords,
} from './progress'
import { reasonCounts, urgentFirst } from './reasons'

function run(over: Partial<PlanningRun> = {}): PlanningRun {
  return {
    id: 'r1',
    status: 'RUNNING',
    seconds: 60,
    seed: 0,
    requestedBy: 'admin',
    requestedAt: '2026-11-23T10:00:00Z',
    startedAt: '2026-11-23T10:00:00Z',
    finishedAt: null,
    elapsedSeconds: 15,
    sessionsOwed: 400,
    unplanned: 12,
    missing: 12,
    softCost: 1000,
    trend: [],
    draftId: null,
    message: null,
    ...over,
  }
}

describe('time', () => {
  it.each([
    [0, 60, 0],
    [15, 60, 0.25],
    [75, 60, 1],
    [5, 0, 1],
  ])('%i of %i seconds is %d done', (elapsedSeconds, seconds, fraction) => {
    expect(fractionDone(run({ elapsedSeconds, seconds }))).toBe(fraction)
  })

  it.each([
    [1, '1 second'],
    [59.4, '59 seconds'],
    [60, '1 minute'],
    [3600, '1 hour'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(secondsInWords(seconds)).toBe(words)
  })

  it('says what is left until nothing is', () => {
    expect(timeLeft(run())).toBe('About 45 seconds left')
    expect(timeLeft(run({ elapsedSeconds: 60 }))).toBe('Finishing')
    expect(timeLeft(run({ status: 'STOPPING' }))).toBe('A few seconds left')
  })

  it.each([
    [0, 'Planning has started.'],
    [14.9, 'Planning has started.'],
    [15, 'A quarter of the time has passed.'],
    [59, 'Three quarters of the time have passed.'],
    [61, 'Three quarters of the time have passed.'],
  ])('after %d of 60 seconds says "%s"', (elapsedSeconds, words) => {
    expect(spokenProgress(run({ elapsedSeconds }))).toBe(words)
  })
})

describe('the trend', () => {
  const at = (elapsedSeconds: number, unplanned: number, softCost: number): TrendPoint => ({
    elapsedSeconds,
    unplanned,
    softCost,
  })

  it.each([
    ['nothing yet', [], 'Working on a first schedule.'],
    ['one point', [at(2, 10, 500)], 'There is a first schedule. The planner is looking for a better one.'],
    ['more placed', [at(10, 30, 500), at(20, 12, 600)], '18 more sessions placed in the last 10 seconds.'],
    [
      'better',
      [at(10, 12, 1000), at(20, 12, 900)],
      'Times and waits became 10% better in the last 10 seconds.',
    ],
    [
      'hardly better',
      [at(10, 12, 1000), at(20, 12, 999)],
      'Little is changing now. You can stop and keep the best schedule so far.',
    ],
    [
      'better long ago only',
      [at(1, 12, 2000), at(14, 12, 1000), at(20, 12, 999)],
      'Little is changing now. You can stop and keep the best schedule so far.',
    ],
  ])('%s', (_, trend, words) => {
    expect(trendInWords(run({ trend }))).toBe(words)
  })

  it('does not advise to stop a run that is stopping', () => {
    const stopping = run({ status: 'STOPPING', trend: [at(0, 0, 300), at(10, 0, 300)] })
    expect(trendInWords(stopping)).toBe('The best schedule so far gets its last touches.')
    expect(spokenProgress(stopping)).toBe('Planning is stopping.')
  })

  it('draws costs from the left and puts the lowest at the bottom', () => {
    expect(costLine([at(0, 0, 300), at(5, 0, 200), at(10, 0, 100)], 100, 40)).toBe(
      '0.0,0.0 50.0,20.0 100.0,40.0',
    )
    expect(costLine([at(0, 0, 300)], 100, 40)).toBe('')
    expect(costLine([at(0, 5, 0), at(2, 0, 300), at(4, 0, 200)], 100, 40)).toBe('0.0,0.0 100.0,40.0')
  })
})

describe('the outcome', () => {
  it.each([
    ['RUNNING', undefined],
    ['FINISHED', 'good'],
    ['STOPPED', 'good'],
    ['INTERRUPTED', 'bad'],
    ['FAILED', 'bad'],
  ] as const)('%s is %s', (status, tone) => {
    expect(outcome(run({ status }))?.tone).toBe(tone)
  })

  it('tells how many have no place', () => {
    expect(outcome(run({ status: 'FINISHED' }))?.text).toBe(
      'Planning finished. 12 of 400 sessions could not be placed.',
    )
    expect(outcome(run({ status: 'FINISHED', unplanned: 0 }))?.text).toBe(
      'Planning finished. All 400 sessions have a place.',
    )
  })
})

describe('reasons', () => {
  const course = (numbers: number[], ...reasons: string[]) => ({
    courseId: 'c1',
    patientName: 'Viktor Ahmed',
    treatmentName: 'Acupuncture',
    priority: 'ROUTINE' as const,
    numbers,
    reasons,
  })

  it('counts the sessions behind each reason, the commonest first', () => {
    const counts = reasonCounts([course([9], 'Full'), course([7, 8], 'Away'), course([10], 'Away', 'Full')])
    expect(counts).toEqual([
      { reason: 'Away', sessions: 3 },
      { reason: 'Full', sessions: 2 },
    ])
  })
  it('come with urgent courses first, then those with most missing', () => {
    const urgent = { ...course([9]), priority: 'URGENT' as const }
    const [one, three] = [course([1]), course([1, 2, 3])]
    expect(urgentFirst([one, three, urgent])).toEqual([urgent, three, one])
  })
})
