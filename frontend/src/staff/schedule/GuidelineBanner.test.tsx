import { expect, it } from 'vitest'
import { guidelineInWords } from './GuidelineBanner'

const cg88 = {
  code: 'NICE-CG88-2009',
  title: 'Low back pain',
  publisher: 'NICE',
  published: '2009-05-27',
  status: 'SUPERSEDED',
  statusText: 'Superseded by NG59 (2016), which sets no session limits.',
  url: 'https://www.nice.org.uk/guidance/cg88',
} as const

it.each([
  ['with the clause that matters first', cg88, 'NICE CG88 (2009), superseded by NG59 (2016)'],
  ['from a code without its publisher', { ...cg88, code: 'CG88', statusText: '' }, 'NICE CG88 (2009)'],
])('names the guideline %s', (_, guideline, words) => {
  expect(guidelineInWords(guideline)).toBe(words)
})
