import { type FormEvent, useId, useState } from 'react'
import { useChangeContact, useContact } from '../api/portal'
import { ProblemError, problemOf } from '../api/problem'
import type { NewPortalContact, PortalContact } from '../api/types'
import { PortalProblem } from './PortalProblem'

type Way = PortalContact['notices']

const WAYS: readonly { way: Way; text: string }[] = [
  { way: 'TEXT', text: 'Text message' },
  { way: 'EMAIL', text: 'E-mail' },
  { way: 'TELEPHONE', text: 'A telephone call' },
  { way: 'LETTER', text: 'A letter' },
]

const LANGUAGES = [
  { tag: 'en', text: 'English' },
  { tag: 'cy', text: 'Cymraeg (Welsh)' },
] as const

/** What is missing so that somebody is reached as they want; empty where nothing is. */
export function missing({
  notices,
  email,
  telephone,
}: Pick<NewPortalContact, 'notices' | 'email' | 'telephone'>) {
  if (notices === 'EMAIL' && (email ?? '').trim() === '') return 'Enter your e-mail address'
  if ((notices === 'TEXT' || notices === 'TELEPHONE') && (telephone ?? '').trim() === '') {
    return 'Enter your telephone number'
  }
  return ''
}

/** How somebody is told at present. */
export function toldBy({ notices, email, telephone }: PortalContact): string {
  switch (notices) {
    case 'EMAIL':
      return `We tell you of changes by e-mail to ${email ?? ''}.`
    case 'TEXT':
      return `We tell you of changes by text to ${telephone ?? ''}.`
    case 'TELEPHONE':
      return `We ring you about changes on ${telephone ?? ''}.`
    case 'LETTER':
      return 'We tell you of changes by letter, and ring if a letter would come too late.'
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  'contact.email': 'E-mail: ',
  'contact.telephone': 'Telephone: ',
  'contact.language': 'Language: ',
}

/** A fault at the field it is of. */
export function faultWords({ path, message }: { path: string; message: string }): string {
  return (FIELDS[path] ?? '') + message
}

function Refused({ error }: { error: unknown }) {
  const problem = problemOf(error)
  if (problem?.kind !== 'fields-refused') return <PortalProblem error={error} />
  return (
    <div className="portal-problem" role="alert">
      <strong>There is a problem</strong>
      {problem.faults.map((fault) => (
        <p key={fault.path}>{faultWords(fault)}</p>
      ))}
    </div>
  )
}

function ContactForm({ contact, onDone }: { contact: PortalContact; onDone: () => void }) {
  const [wanted, setWanted] = useState<NewPortalContact>({
    seen: contact.version,
    telephone: contact.telephone,
    email: contact.email,
    notices: contact.notices,
    language: contact.language,
  })
  const [wrong, setWrong] = useState('')
  const change = useChangeContact()
  const id = useId()
  const set = (over: Partial<NewPortalContact>) => setWanted({ ...wanted, ...over })
  const languages = LANGUAGES.some(({ tag }) => tag === contact.language)
    ? LANGUAGES
    : [...LANGUAGES, { tag: contact.language, text: `As it is now (${contact.language})` }]

  function save(event: FormEvent) {
    event.preventDefault()
    setWrong(missing(wanted))
    // who was told that the clinic changed it has seen what it is now
    const isTold = change.error instanceof ProblemError && change.error.status === 409
    const seen = isTold ? contact.version : wanted.seen
    if (missing(wanted) === '') change.mutate({ ...wanted, seen }, { onSuccess: onDone })
  }

  return (
    <form className="portal-form" onSubmit={save} noValidate>
      <fieldset className="portal-choices">
        <legend className="nhsuk-label">How should we tell you about changes?</legend>
        {WAYS.map(({ way, text }) => (
          <label key={way}>
            <input
              type="radio"
              name={id}
              checked={wanted.notices === way}
              onChange={() => set({ notices: way })}
            />
            {text}
          </label>
        ))}
      </fieldset>
      {wrong !== '' && (
        <p className="nhsuk-error-message" role="alert">
          {wrong}
        </p>
      )}
      <label className="nhsuk-label" htmlFor={`${id}-telephone`}>
        Telephone number
      </label>
      <input
        id={`${id}-telephone`}
        className="nhsuk-input"
        type="tel"
        autoComplete="tel"
        value={wanted.telephone ?? ''}
        onChange={({ target }) => set({ telephone: target.value })}
      />
      <label className="nhsuk-label" htmlFor={`${id}-email`}>
        E-mail address
      </label>
      <input
        id={`${id}-email`}
        className="nhsuk-input"
        type="email"
        autoComplete="email"
        value={wanted.email ?? ''}
        onChange={({ target }) => set({ email: target.value })}
      />
      <fieldset className="portal-choices">
        <legend className="nhsuk-label">Which language should messages be in?</legend>
        {languages.map(({ tag, text }) => (
          <label key={tag}>
            <input
              type="radio"
              name={`${id}-language`}
              checked={wanted.language === tag}
              onChange={() => set({ language: tag })}
            />
            {text}
          </label>
        ))}
      </fieldset>
      <button type="submit" className="portal-button" disabled={change.isPending}>
        {change.isPending ? 'Saving' : 'Save'}
      </button>
      {change.isError && <Refused key={change.submittedAt} error={change.error} />}
    </form>
  )
}

/** How the clinic reaches the patient, seen and changed by themselves. */
export function ContactWays() {
  const { data: contact } = useContact()
  const [isSaved, setSaved] = useState(false)
  const [isOpen, setOpen] = useState(false)
  if (contact === undefined) return null
  return (
    <section className="portal-section" aria-labelledby="contact">
      <h2 id="contact" className="nhsuk-heading-m">
        How we reach you
      </h2>
      <p>{toldBy(contact)}</p>
      {contact.address !== null && (
        <p className="portal-hint">Letters go to {contact.address}. Ring us if that is not right any more.</p>
      )}
      <p role="status">{isSaved && !isOpen ? 'Saved.' : ''}</p>
      <details
        className="portal-details"
        open={isOpen}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>Change how we reach you</summary>
        {isOpen && (
          <ContactForm
            contact={contact}
            onDone={() => {
              setSaved(true)
              setOpen(false)
            }}
          />
        )}
      </details>
    </section>
  )
}
