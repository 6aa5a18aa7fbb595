import type { PatientDetails } from '../../api/types'

/** A patient of whom nothing is known yet. */
export function freshPatient(): PatientDetails {
  return {
    nhsNumber: null,
    givenName: '',
    familyName: '',
    dateOfBirth: '',
    needs: [],
    practitionerGender: null,
    available: null,
    preferred: [],
    unavailable: [],
    contact: {
      telephone: null,
      email: null,
      address: null,
      language: 'en',
      interpreter: false,
      notices: 'LETTER',
    },
  }
}
