const GIVEN = [
  'Viktor',
  'Ann',
  'Priya',
  'Owen',
  'Maryam',
  'Grace',
  'Tomasz',
  'Aisha',
  'Lewis',
  'Ngozi',
  'Siân',
  'Harold',
]
const FAMILY = [
  'Ahmed',
  'Bell',
  'Okonkwo',
  'Kowalska',
  'Fernandez',
  'Whitfield-Jones',
  'Patel',
  'Young',
  'Zielinski',
  'Roberts',
  'Singh',
]

/** The n-th invented patient; neighbours differ, and it is always the same one. */
export function patient(n: number) {
  const given = GIVEN[n % GIVEN.length] ?? ''
  const family = FAMILY[(n * 7 + 3) % FAMILY.length] ?? ''
  return {
    patientId: `pt${n}`,
    patientName: `${given} ${family}`,
    givenName: given,
    familyName: family,
    nhsNumber: String(9990000000 + ((n * 7919) % 999999)),
  }
}

export const practitioners = [
  ['Eleri Roberts', 'PHYSIOTHERAPIST'],
  ['Leila Williams', 'PHYSIOTHERAPIST'],
  ['Gareth Young', 'OSTEOPATH'],
  ['Hana Fernandez', 'PHYSIOTHERAPIST'],
  ['Xanthe Jones', 'ACUPUNCTURIST'],
  ['Rhian Singh', 'EXERCISE_PHYSIOLOGIST'],
  ['Wendy Thornton-Clarke', 'PHYSIOTHERAPIST'],
  ['Priya Thomas', 'PHYSIOTHERAPIST'],
].map(([name = '', profession = ''], index) => ({ id: `p${index + 1}`, name, profession }))
