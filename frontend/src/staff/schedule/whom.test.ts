import { describe, expect, it } from 'vitest'
import { practitioner } from './schedule.fixture'
import { EVERYBODY, isAmong, whomGroups, whomOf } from './whom'

const at = (site: string) => [{ date: '2026-11-23', from: '08:30', to: '12:30', site }]
const zoe = practitioner()
const owen = practitioner({
  id: 'owen',
  name: 'Owen Rees',
  profession: 'OSTEOPATH',
  blocks: at('Southfield'),
})
const away = practitioner({ id: 'away', name: 'Ann Bell', blocks: [] })
const all = [zoe, owen, away]

describe('whose week to show', () => {
  it.each([
    ['', ['zoe', 'owen', 'away']],
    ['profession OSTEOPATH', ['owen']],
    ['profession PHYSIOTHERAPIST', ['zoe', 'away']],
    ['site Southfield', ['owen']],
    ['person away', ['away']],
    ['person of another week', ['zoe', 'owen', 'away']],
  ])('"%s" is these', (value, ids) => {
    const whom = whomOf(whomGroups(all), value)
    expect(all.filter((each) => isAmong(each, whom)).map(({ id }) => id)).toEqual(ids)
  })

  it('is no question where there is one of a kind', () => {
    expect(whomGroups([zoe, away]).map(({ name }) => name)).toEqual(['Practitioners'])
    expect(whomGroups([zoe])).toEqual([])
    expect(whomOf([], 'anything')).toEqual(EVERYBODY)
  })
})
