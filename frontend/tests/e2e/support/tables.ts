import type { HoursImportView, PatientImportView } from '../../../src/api/tables'

/** What the pretended server makes of any table of patients: one of each kind of row. */
export const patientTable: PatientImportView = {
  table: {
    delimiter: 'semicolon',
    encoding: 'Windows-1252',
    columns: [
      { heading: 'NHS number', meaning: 'NHS_NUMBER', example: '943 476 5919' },
      { heading: 'Surname', meaning: 'FAMILY_NAME', example: 'Müller-Wolstenholme' },
      { heading: 'Forename', meaning: 'GIVEN_NAME', example: 'Zoë' },
      { heading: 'DoB', meaning: 'DATE_OF_BIRTH', example: '03/05/1980' },
      { heading: 'Comment', meaning: null, example: '' },
    ],
    meanings: [
      { code: 'NHS_NUMBER', words: 'NHS number' },
      { code: 'FAMILY_NAME', words: 'Surname' },
      { code: 'GIVEN_NAME', words: 'Forename' },
      { code: 'DATE_OF_BIRTH', words: 'Date of birth' },
    ],
    missing: [],
  },
  rows: [
    row(2, 'Zoë Müller-Wolstenholme', 'NEW', '2026-10-01', 'Group exercise'),
    row(3, 'Zoë Müller-Wolstenholme', 'SAME_PERSON', '2026-11-02', null),
    row(4, 'Ada Ash', 'KNOWN', '2026-11-02', null),
    {
      ...row(7, 'Bo Bee', 'FAULTY', null, null),
      faults: ['Date of birth “31.02.1960”: this is no date. Write day, month and a year of four figures.'],
    },
  ],
  counts: { patients: 1, referrals: 3, courses: 1, nothingNew: 0, faulty: 1 },
  fingerprint: 'f1',
}

function row(
  number: number,
  who: string,
  kind: PatientImportView['rows'][number]['kind'],
  referredOn: string | null,
  treatment: string | null,
) {
  return { row: number, who, kind, referredOn, treatment, sessions: treatment === null ? 0 : 12, faults: [] }
}

/** The same of any table of working hours; a published appointment is touched. */
export const hoursTable: HoursImportView = {
  table: {
    delimiter: 'comma',
    encoding: 'UTF-8',
    columns: [
      { heading: 'Therapist', meaning: 'PRACTITIONER', example: 'Williams, Zoe' },
      { heading: 'Day', meaning: 'DAY', example: 'Mon-Wed' },
      { heading: 'Start', meaning: 'FROM', example: '9am' },
      { heading: 'Finish', meaning: 'TO', example: '12.30' },
      { heading: 'Where', meaning: null, example: 'Northgate clinic' },
    ],
    meanings: [
      { code: 'PRACTITIONER', words: 'Practitioner' },
      { code: 'DAY', words: 'Day' },
      { code: 'FROM', words: 'From' },
      { code: 'TO', words: 'To' },
      { code: 'SITE', words: 'Site' },
    ],
    missing: [],
  },
  rows: [
    { row: 2, who: 'Zoe Williams', hours: 'Mon-Wed 9am–12.30', kind: 'TAKEN', faults: [] },
    { row: 3, who: 'Tegan Ahmed', hours: 'Fri 09:00–12:00', kind: 'NOTHING_NEW', faults: [] },
    { row: 4, who: 'Wendy Iqbal', hours: 'Tue 8–12', kind: 'LEFT_OUT', faults: [] },
    {
      row: 5,
      who: 'Wendy Iqbal',
      hours: 'Thursdax 12–16',
      kind: 'FAULTY',
      faults: ['Day “Thursdax”: write a day of the week, such as Monday or Mon-Fri.'],
    },
  ],
  people: [{ who: 'Zoe Williams', from: '2027-01-04', to: null, recorded: 6, taken: 3 }],
  unsuited: [
    {
      session: 's1',
      start: '2027-01-12T12:00',
      end: '2027-01-12T13:00',
      treatment: 'Group exercise',
      practitioner: 'Zoe Williams',
      room: 'Gym',
      people: [{ id: 'p1', name: 'Ann Abbott', nhsNumber: '9434765919' }],
      reasons: ['working-hours'],
    },
  ],
  counts: { people: 1, taken: 1, nothingNew: 1, leftOut: 2 },
  fingerprint: 'h1',
}
