import type { PatientImportView } from '../../../src/api/tables'

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
