import { useId } from 'react'
import { dateOf, plainDate } from '../lib/dates'
import { useCopying } from './useCopying'

type Props = {
  /** When there is a link, since when. */
  madeAt: string | null
  /** The link that was just made, without the server's name. */
  path: string | undefined
  isBusy: boolean
  buttonClass: string
  onMake: () => void
  onRevoke: () => void
}

function Address({ path, buttonClass }: { path: string; buttonClass: string }) {
  const id = useId()
  const address = `${location.origin}${path}`
  const { said, copy } = useCopying(address, 'address')
  return (
    <>
      <p>
        <a href={address.replace(/^https?:/, 'webcal:')}>Open it in my calendar</a>
      </p>
      <label className="nhsuk-label" htmlFor={id}>
        Or put this address into your calendar. It is shown this once: copy it now.
      </label>
      <input
        id={id}
        className="nhsuk-input"
        readOnly
        value={address}
        onFocus={({ target }) => target.select()}
      />
      <button type="button" className={buttonClass} onClick={copy}>
        Copy the address
      </button>
      <p role="status">{said}</p>
    </>
  )
}

/** A secret address that a calendar reads by itself, made and taken away. */
export function SecretLink({ madeAt, path, isBusy, buttonClass, onMake, onRevoke }: Props) {
  return (
    <>
      <p>
        Your calendar can follow your appointments by a secret link. Whoever has the link can see when and
        where they are, so keep it to yourself.
      </p>
      {path !== undefined && <Address path={path} buttonClass={buttonClass} />}
      {madeAt !== null && path === undefined && (
        <p>You made a link on {plainDate(dateOf(madeAt))}. It cannot be shown again.</p>
      )}
      <div className="portal-actions">
        <button type="button" className={buttonClass} disabled={isBusy} onClick={onMake}>
          {madeAt === null ? 'Make a link' : 'Make another link, and end this one'}
        </button>
        {madeAt !== null && (
          <button type="button" className={buttonClass} disabled={isBusy} onClick={onRevoke}>
            End the link
          </button>
        )}
      </div>
    </>
  )
}
