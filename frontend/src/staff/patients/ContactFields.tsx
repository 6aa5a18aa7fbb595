import type { Contact } from '../../api/types'
import { ChoiceField, TextField, TickField } from '../records/TextField'
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
        path="contact.telephone"
        type="tel"
        value={contact.telephone ?? ''}
        onChange={(text) => set({ telephone: orNone(text) })}
      />
      <TextField
        label="E-mail address"
        path="contact.email"
        type="email"
        value={contact.email ?? ''}
        onChange={(text) => set({ email: orNone(text) })}
      />
      <TextField
        label="Postal address"
        path="contact.address"
        value={contact.address ?? ''}
        onChange={(text) => set({ address: text === '' ? null : text })}
      />
      <ChoiceField
        label="Wants to be told by"
        path="contact.notices"
        value={contact.notices}
        options={WAYS}
        onChange={(way) => set({ notices: wayOf(way) })}
      />
      <TextField
        label="Language"
        path="contact.language"
        hint="As a tag, such as en or cy"
        value={contact.language}
        onChange={(language) => set({ language })}
      />
      <TickField
        label="An interpreter has to be there"
        checked={contact.interpreter}
        onChange={(interpreter) => set({ interpreter })}
      />
    </fieldset>
  )
}
