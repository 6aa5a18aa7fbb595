import { describe, expect, it } from 'vitest'
import { folded, isMeant } from './find'

describe('a name as it is looked for', () => {
  it.each([
    ['Zoë', 'zoe'],
    ['Siân', 'sian'],
    ['Łukasz Jaźń', 'lukasz jazn'],
    ['Søren Ærø', 'soren aero'],
    ['Weiß', 'weiss'],
    ['Þór Guðrún', 'thor gudrun'],
    ['İpek Işık', 'ipek isik'],
    ['O’Brien', 'obrien'],
    ["O'Brien,  Sean", 'obrien sean'],
    ['Smith-Jones', 'smith jones'],
  ])('%s is %s', (name, as) => expect(folded(name)).toBe(as))
})

describe('somebody', () => {
  const sean = { patientName: 'Seán O’Brien', nhsNumber: '9990000018' }

  it.each([
    'O’Brien',
    "o'brien",
    'OBRIEN',
    "O'Brien, Sean",
    'sean o’b',
    '',
    '999 000',
    '999-000-0018',
    '0018',
  ])('is meant by "%s"', (wanted) => expect(isMeant(sean, wanted)).toBe(true))

  it.each(['O’Brian', 'sean brown', '999 001'])('is not meant by "%s"', (wanted) =>
    expect(isMeant(sean, wanted)).toBe(false),
  )
})
