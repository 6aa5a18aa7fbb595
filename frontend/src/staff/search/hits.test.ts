import { expect, it } from 'vitest'
import { hits, patientHits } from './hits'

const people = [
  { id: '1', details: { name: 'Seán O’Brien' } },
  { id: '2', details: { name: 'Ewa Jaźń' } },
]

it.each([
  ['obrien sean', ['Seán O’Brien']],
  ['jazn', ['Ewa Jaźń']],
  ['smith', []],
])('finds by %s', (wanted, names) => {
  expect(hits(wanted, 'Practitioner', '/staff', people).map(({ name }) => name)).toEqual(names)
})

it('tells people of one name apart', () => {
  const [hit] = patientHits([
    {
      id: 'p1',
      externalId: 'x',
      name: 'Ann Lee',
      nhsNumber: '9434765919',
      duplicateNumber: null,
      dateOfBirth: '1970-01-02',
    },
  ])
  expect(hit).toEqual({
    name: 'Ann Lee',
    detail: 'Patient, 943 476 5919, born 2 January 1970',
    to: '/patients/p1',
  })
})
