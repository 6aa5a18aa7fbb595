import type { PatientChoice, RepairChoices } from '../../api/types'

export function patientChoice(over: Partial<PatientChoice> = {}): PatientChoice {
  return { id: 'pt1', name: 'Ann Bell', nhsNumber: '9434765919', dateOfBirth: '1970-05-01', ...over }
}

export const choices: RepairChoices = {
  now: '2026-11-24T08:00',
  lastDay: '2027-03-28',
  practitioners: [{ id: 'p1', name: 'Helen Marsh', profession: 'PHYSIOTHERAPIST' }],
  sites: [{ id: 's1', name: 'Riverside' }],
  rooms: [{ id: 'r1', name: 'Room 2', siteName: 'Riverside' }],
}
