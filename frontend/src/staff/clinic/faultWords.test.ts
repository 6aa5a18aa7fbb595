import { expect, it } from 'vitest'
import { aboutInWords } from './faultWords'

it.each([
  ['practitioners[3].workingHours[0].to', 'Practitioner 4, working hours 1, end'],
  ['patients[0].nhsNumber', 'Patient 1, NHS number'],
  ['planning.from', 'Planning, start'],
  ['booked[11]', 'Appointment 12'],
  ['', 'The whole file'],
])('says where %s is in words', (path, words) => {
  expect(aboutInWords(path)).toBe(words)
})
