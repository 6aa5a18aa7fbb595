import type { Account, Role } from '../../api/types'
import { instantInWords } from '../../lib/clock'
import { folded } from '../../lib/find'
import { list } from '../../lib/words'

/** The roles in the order in which they are offered, with what each is for. */
export const ROLES: readonly { role: Role; name: string; may: string }[] = [
  { role: 'CLERK', name: 'Clerk', may: 'keeps the desk, the records and the plan' },
  {
    role: 'CLINICIAN',
    name: 'Clinician',
    may: 'treats, decides on referrals and prescribes',
  },
  { role: 'THERAPIST', name: 'Therapist', may: 'sees their own sessions and keeps their registers' },
  {
    role: 'ADMINISTRATOR',
    name: 'Administrator',
    may: 'may do everything for the clinic, its rules and accounts too',
  },
  { role: 'PATIENT', name: 'Patient', may: 'sees their own sessions' },
]

export function roleName(role: Role): string {
  return ROLES.find((one) => one.role === role)?.name ?? role
}

/** "Clerk and therapist" */
export function rolesInWords(roles: readonly Role[]): string {
  if (roles.length === 0) return 'No role'
  const words = list(roles.map((role) => roleName(role).toLowerCase()))
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Whether somebody can sign in, and what they wait for if not. */
export function stateInWords({ state, linkExpiresAt, endedAt }: Account): string {
  switch (state) {
    case 'INVITED':
      return linkExpiresAt === null
        ? 'Invited, the link is too old'
        : `Invited, the link works until ${instantInWords(linkExpiresAt)}`
    case 'ACTIVE':
      return linkExpiresAt === null
        ? 'Can sign in'
        : `Can sign in; a link for a new password works until ${instantInWords(linkExpiresAt)}`
    case 'SLOWED':
      return 'Many wrong passwords: has to wait some minutes between tries'
    case 'ENDED':
      return `Ended${endedAt === null ? '' : ` on ${instantInWords(endedAt)}`}`
  }
}

export const STATE_NAMES: Readonly<Record<Account['state'], string>> = {
  INVITED: 'Invited',
  ACTIVE: 'Active',
  SLOWED: 'Locked for minutes',
  ENDED: 'Ended',
}

/** The accounts that what was typed means: by name, sign-in name, e-mail, role or record. */
export function found(accounts: readonly Account[], typed: string, ended: boolean): Account[] {
  const words = folded(typed)
    .split(' ')
    .filter((word) => word !== '')
  return accounts.filter((account) => {
    const text = folded(
      [
        account.displayName,
        account.username,
        account.email ?? '',
        ...account.roles.map(roleName),
        account.practitioner?.name ?? '',
        account.patient?.name ?? '',
      ].join(' '),
    )
    return (ended || account.state !== 'ENDED') && words.every((word) => text.includes(word))
  })
}

/** A name to sign in with: the e-mail address, or "mina.castell" for Mina Castell. */
export function proposedUsername(displayName: string, email: string | null): string {
  const address = (email ?? '').trim()
  if (address !== '') return address.toLowerCase()
  return folded(displayName)
    .replaceAll(/[^a-z0-9]+/g, '.')
    .replaceAll(/^\.+|\.+$/g, '')
}
