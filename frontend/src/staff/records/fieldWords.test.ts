import { describe, expect, it } from 'vitest'
import { differences, emptyMoments, type FieldWords, fieldId, fieldName, merged } from './fieldWords'

type Room = { name: string; capacity: number; hours: { from: string; to: string }[] }

const words: FieldWords<Room> = {
  name: { label: 'Name', text: (name) => name },
  capacity: { label: 'Holds', text: (people) => `${people} people` },
  hours: { label: 'Opening hours', text: (hours) => `${hours.length} times` },
}

const opened: Room = { name: 'Gym', capacity: 8, hours: [] }

describe('two people change one record', () => {
  const theirs = { ...opened, name: 'Big gym', capacity: 10 }
  const mine = { ...opened, capacity: 12, hours: [{ from: '09:00', to: '12:00' }] }

  it('tells what the other changed, and where both did', () => {
    expect(differences(words, opened, theirs, mine)).toEqual([
      { label: 'Name', theirs: 'Big gym', mine: 'Gym', both: false },
      { label: 'Holds', theirs: '10 people', mine: '12 people', both: true },
    ])
  })

  it('keeps mine where both did, and the rest of each', () => {
    expect(merged(opened, theirs, mine)).toEqual({
      name: 'Big gym',
      capacity: 12,
      hours: [{ from: '09:00', to: '12:00' }],
    })
  })

  it('has nothing to choose where both made the same of it', () => {
    expect(differences(words, opened, theirs, theirs).map(({ both }) => both)).toEqual([false, false])
  })
})

it.each([
  ['name', 'Name'],
  ['hours[1].to', 'Opening hours 2, end'],
  ['hours[0]', 'Opening hours 1'],
  ['contact.email', 'Contact, e-mail address'],
])('calls the field of %s %s', (path, name) => {
  expect(fieldName(words, path)).toBe(name)
})

it('finds a field by its path', () => {
  expect(fieldId('hours[1].to')).toBe('field-hours-1-to')
  expect(fieldId('hours[1]')).toBe('field-hours-1')
})

it('names each date and time that was left empty', () => {
  expect(emptyMoments({ name: '', hours: [{ from: '09:00', to: '' }] })).toEqual([
    { path: 'hours[0].to', value: '', message: 'Enter when it ends' },
  ])
})
