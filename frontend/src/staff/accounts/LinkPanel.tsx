import { Button } from 'nhsuk-react-components'
import { useEffect, useRef } from 'react'
import type { LinkMade } from '../../api/types'
import { useCopying } from '../../components/useCopying'
import { instantInWords } from '../../lib/clock'

/** The link that was just made, to be handed over now: nobody can look it up later. */
export function LinkPanel({ made: { account, link } }: { made: LinkMade }) {
  const { said, copy } = useCopying(link.address, 'link')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const isElsewhere = new URL(link.address).origin !== location.origin

  return (
    <section className="app-panel app-link" aria-labelledby="link">
      <h2 className="nhsuk-heading-m" id="link" ref={heading} tabIndex={-1}>
        A link for {account.displayName}
      </h2>
      <p>
        Give it to {account.displayName} and to nobody else: whoever opens it chooses the password. It works
        once, until {instantInWords(link.expiresAt)}. You see it only now; you can make another at any time.
      </p>
      <p className="app-link__address">{link.address}</p>
      <p className="app-link__who">
        They sign in as <strong>{account.username}</strong>.
      </p>
      {isElsewhere && (
        <p className="app-quiet app-link__elsewhere">
          The link leads to {new URL(link.address).origin}, the address that is set for this installation.
        </p>
      )}
      <div className="app-actions">
        <Button type="button" small onClick={copy}>
          Copy the link
        </Button>
        <Button type="button" small secondary onClick={() => window.print()}>
          Print it
        </Button>
      </div>
      <p role="status">{said}</p>
    </section>
  )
}
