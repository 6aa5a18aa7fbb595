import type { Contact } from '../../api/types'
import { ChoiceField, TextField } from '../records/TextField'
import { orNone } from '../records/texts'

const WAYS = [
  { value: 'LETTER', text: 'Letter' },
  { value: 'EMAIL', text: 'E-mail' },
  { value: 'TEXT', text: 'Text message' },
  { value: 'TELEPHONE', text: 'Telephone' },
] as const

function wayOf(value: string): Contact['notices'] {
  return WAYS.find((way) => way.value === value)?.value ?? 'LETTER'
}

/** How to reach somebody and how they want to be told. */
export function ContactFields({
  contact,
  onChange,
}: {
  contact: Contact
  onChange: (contact: Contact) => void
}) {
  const set = (over: Partial<Contact>) => onChange({ ...contact, ...over })
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend">How to reach and tell them</legend>
      <TextField
        label="Telephone"
        type="tel"
        value={contact.telephone ?? ''}
        onChange={(text) => set({ telephone: orNone(text) })}
      />
      <TextField
        label="E-mail address"
        type="email"
        value={contact.email ?? ''}
        onChange={(text) => set({ email: orNone(text) })}
      />
      <TextField
        label="Postal address"
        value={contact.address ?? ''}
        onChange={(text) => set({ address: text === '' ? null : text })}
      />
      <ChoiceField
        label="Wants to be told by"
        value={contact.notices}
        options={WAYS}
        onChange={(way) => set({ notices: wayOf(way) })}
      />
      <TextField
        label="Language"
        hint="As a tag, such as en or cy"
        value={contact.language}
        onChange={(language) => set({ language })}
      />
      <label className="nhsuk-label">
        <input
          type="checkbox"
          checked={contact.interpreter}
          onChange={(event) => set({ interpreter: event.target.checked })}
        />{' '}
        An interpreter has to be there
      </label>
    </fieldset>
  )
}
