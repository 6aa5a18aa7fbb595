import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { draft } from '../../../tests/e2e/support/answers'
import { FiguresPanel } from './FiguresPanel'
import { classesOf, groups, headlines } from './figures'

describe('the figures panel', () => {
  it('explains every figure that it shows', () => {
    for (const { meaning } of [...headlines(draft), ...groups(draft).flatMap(({ figures }) => figures)]) {
      expect(meaning).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('shows each week with who is used most and least', () => {
    render(<FiguresPanel measured={draft} />)
    const [, first, , closed] = within(
      screen.getByRole('table', { name: 'Staff and rooms by week', hidden: true }),
    ).getAllByRole('row', { hidden: true })
    expect(first).toHaveTextContent('25 to 29 November 2026')
    expect(first).toHaveTextContent('81.4% Oluwaseun Featherstonehaugh to 92.9% Eleri Roberts')
    expect(first).toHaveTextContent('1.5 hours')
    expect(closed).toHaveTextContent('none at work')
    expect(closed).toHaveTextContent('none open')
    expect(closed).toHaveTextContent('none')
  })

  it('says whom a draft moves, if anything was published before', () => {
    const { rerender } = render(<FiguresPanel measured={draft} />)
    expect(screen.getByRole('heading', { name: 'Changes against what is published' })).toBeVisible()
    rerender(<FiguresPanel measured={{ ...draft, disruption: null }} />)
    expect(screen.queryByRole('heading', { name: 'Changes against what is published' })).toBeNull()
  })

  it('leaves weeks out that were not measured', () => {
    render(<FiguresPanel measured={{ ...draft, usage: null }} />)
    expect(screen.queryByText('Staff and rooms by week')).toBeNull()
  })

  it.each([
    [0, null, 'none'],
    [1, 100, '1 session, 100% full'],
    [5, 82.46, '5 sessions, 82.5% full'],
  ])('%i classes at %d are %s', (classSessions, classFillPercent, words) => {
    const [week] = draft.usage?.weeks ?? []
    expect(week && classesOf({ ...week, classSessions, classFillPercent })).toBe(words)
  })
})
