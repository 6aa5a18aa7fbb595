import { expect, it } from 'vitest'
import type { Ruleset } from '../../api/types'
import { limitHint, limitsOf, offered } from './limits'

const source = 'NICE CG88 (2009), recommendation 1.3.3'

const cg88: Ruleset = {
  code: 'NICE-CG88-2009',
  title: 'CG88',
  published: '2009-05-27',
  status: 'SUPERSEDED',
  statusText: '',
  url: '',
  notOffered: [],
  treatments: [
    {
      treatment: 'GROUP_EXERCISE',
      maxSessions: { most: 8, source, text: '' },
      maxHours: null,
      windowDays: { most: 84, source, text: '' },
      groupMax: null,
    },
  ],
}

it('cites the guideline beside the field', () => {
  expect(limitHint(limitsOf(cg88, 'GROUP_EXERCISE'), 'maxSessions')).toBe(
    'At most 8 sessions: NICE CG88 (2009), recommendation 1.3.3. Leave empty to keep to that, or enter less.',
  )
})

it('asks for a number of the clinic’s own where the guideline is silent', () => {
  expect(limitHint(limitsOf(cg88, 'YOGA'), 'windowDays')).toContain('has to set its own')
  expect(limitHint(limitsOf(cg88, 'GROUP_EXERCISE'), 'groupMax')).toContain('Leave empty for no limit')
})

it('offers only what the guideline limits whole', () => {
  expect(offered(cg88).map(({ code }) => code)).toEqual(['GROUP_EXERCISE'])
  expect(offered(undefined)).toEqual([])
})
