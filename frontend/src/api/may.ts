import { useMe } from './session'
import type { Me, Role } from './types'

/** What somebody may do here. The server decides; this only keeps back what it would refuse. */
export type Deed = 'runClinic' | 'keepDesk' | 'decideOnCare' | 'seeToPatients' | 'treat'

const WHO: Readonly<Record<Deed, readonly Role[]>> = {
  runClinic: ['ADMINISTRATOR'],
  keepDesk: ['ADMINISTRATOR', 'CLERK'],
  decideOnCare: ['ADMINISTRATOR', 'CLINICIAN'],
  seeToPatients: ['ADMINISTRATOR', 'CLERK', 'CLINICIAN'],
  treat: ['THERAPIST', 'CLINICIAN'],
}

/** Whether one of the person's roles is enough for it. */
export function may({ roles }: Pick<Me, 'roles'>, deed: Deed): boolean {
  return roles.some((role) => WHO[deed].includes(role))
}

/** The same about whoever is signed in. */
export function useMay(deed: Deed): boolean {
  const { data: me } = useMe()
  return me != null && may(me, deed)
}
