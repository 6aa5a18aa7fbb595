import type { PortalSession } from '../api/types'

/** Where an address is on a map; the map's owner learns nothing of who looks. */
function mapOf(address: string): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`
}

type Props = { session: Pick<PortalSession, 'address' | 'directions' | 'bring'> }

/** The address with a map, the way there, and what to bring; nothing of what the clinic has not written. */
export function HowToGetThere({ session: { address, directions, bring } }: Props) {
  return (
    <>
      {address !== null && (
        <>
          <dt>Address</dt>
          <dd>
            {address}
            <br />
            <a href={mapOf(address)} target="_blank" rel="noreferrer">
              Map <span className="nhsuk-u-visually-hidden">of {address} </span>(opens in a new tab)
            </a>
          </dd>
        </>
      )}
      {directions !== null && (
        <>
          <dt>Getting there</dt>
          <dd className="portal-text">{directions}</dd>
        </>
      )}
      {bring !== null && (
        <>
          <dt>Bring</dt>
          <dd className="portal-text">{bring}</dd>
        </>
      )}
    </>
  )
}
