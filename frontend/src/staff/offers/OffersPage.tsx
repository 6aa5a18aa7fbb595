import { Link } from 'react-router'
import { useAct } from '../../api/desk'
import { useOfferedPlaces, useOffering } from '../../api/offers'
import type { Offer, OfferedPlace } from '../../api/types'
import { KeptRefusals, useKeptRefusal } from '../../components/KeptRefusals'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { count } from '../../lib/words'
import { ActProblem } from '../desk/ActProblem'
import { LastAct } from '../desk/LastAct'
import { PageHeading } from '../PageHeading'
import { asked, deadline, offerInWords, placeInWords, placeTime } from './offers'

/** Everybody in the order of asking, with why they were passed over or what they said. */
function Order({ offers }: { offers: readonly Offer[] }) {
  if (offers.length === 0) return null
  return (
    <details>
      <summary>{count(offers.length, 'person', 'people')} in their order</summary>
      <ol className="app-offers__order">
        {offers.map((offer) => (
          <li key={offer.id}>
            <Link to={`/patients/${offer.patient}`}>{offer.patientName}</Link> {offerInWords(offer)}
          </li>
        ))}
      </ol>
    </details>
  )
}

function Answers({ place, offer }: { place: OfferedPlace; offer: Offer }) {
  const refused = useKeptRefusal()
  const taking = useAct(refused)
  const offering = useOffering(refused)
  const busy = taking.isPending || offering.isPending
  const whose = <span className="nhsuk-u-visually-hidden">: {offer.patientName}</span>
  return (
    <div className="app-register__more">
      <button
        type="button"
        className="app-tool app-take"
        disabled={busy}
        onClick={() =>
          taking.mutate({
            act: { kind: 'take-offer', offer: offer.id },
            text: `${offer.patientName} is booked: ${placeTime(place)}, ${place.practitionerName}.`,
          })
        }
      >
        Takes it{whose}
      </button>
      <button
        type="button"
        className="app-tool"
        disabled={busy}
        onClick={() => offering.mutate({ kind: 'pass-on', offer: offer.id, answer: 'LEFT' })}
      >
        Leaves it{whose}
      </button>
      <button
        type="button"
        className="app-tool"
        disabled={busy}
        onClick={() => offering.mutate({ kind: 'pass-on', offer: offer.id, answer: 'NO_ANSWER' })}
      >
        No answer{whose}
      </button>
    </div>
  )
}

function Asked({ place, offer }: { place: OfferedPlace; offer: Offer }) {
  return (
    <>
      <p className="app-offers__asked">
        <Link to={`/patients/${offer.patient}`}>
          <strong>{offer.patientName}</strong>
        </Link>
        {offer.telephone === null ? (
          <span>No telephone number</span>
        ) : (
          <a href={`tel:${offer.telephone.replaceAll(' ', '')}`}>{offer.telephone}</a>
        )}
        {offer.until !== null && <span>Answers by {deadline(offer.until)}</span>}
      </p>
      <Answers key={offer.id} place={place} offer={offer} />
    </>
  )
}

function Open({ place }: { place: OfferedPlace }) {
  const withdrawing = useOffering(useKeptRefusal())
  const now = asked(place)
  return (
    <li className="app-panel">
      <h3 className="nhsuk-heading-s">
        {placeTime(place)}, {place.treatmentName.toLowerCase()}
      </h3>
      <p className="app-quiet">
        {place.practitionerName}, {place.roomName}, {place.siteName}. Put on offer by {place.by}.
      </p>
      {now === undefined ? <p role="status">{placeInWords(place)}.</p> : <Asked place={place} offer={now} />}
      <Order offers={place.offers} />
      <button
        type="button"
        className="app-tool"
        disabled={withdrawing.isPending}
        onClick={() => withdrawing.mutate({ kind: 'withdraw', place: place.id })}
      >
        Offer it no longer
        <span className="nhsuk-u-visually-hidden">: {placeTime(place)}</span>
      </button>
    </li>
  )
}

function Places({ places }: { places: readonly OfferedPlace[] }) {
  const open = places.filter(({ state }) => state === 'OPEN')
  const over = places.filter(({ state }) => state !== 'OPEN')
  return (
    <>
      {open.length === 0 ? (
        <div className="app-empty">
          <h2 className="nhsuk-heading-m">No place is on offer</h2>
          <p>
            A cancelled session has “Offer this place” in its drawer, and so has every free place that is
            suggested for a patient.
          </p>
        </div>
      ) : (
        <ul className="app-offers">
          {open.map((place) => (
            <Open key={place.id} place={place} />
          ))}
        </ul>
      )}
      {over.length > 0 && (
        <section>
          <h2 className="nhsuk-heading-m">The last days</h2>
          <ul className="app-offers">
            {over.map((place) => (
              <li key={place.id} className="app-panel">
                <h3 className="nhsuk-heading-xs">
                  {placeTime(place)}, {place.treatmentName.toLowerCase()}, {place.practitionerName}
                </h3>
                <p>{placeInWords(place)}.</p>
                <Order offers={place.offers} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Free places that are offered to those who wait, one at a time, and what they said. */
export default function OffersPage() {
  const { data, error, isPending, refetch } = useOfferedPlaces()
  return (
    <>
      <div className="app-page-head">
        <PageHeading title="Offers" />
        <div className="app-page-head__actions">
          <Link to="/waiting">Waiting list</Link>
        </div>
      </div>
      <p className="app-lead">
        Free places are offered to those who wait, one person at a time. Whoever is asked has the place until
        the deadline.
      </p>
      <LastAct />
      {isPending && <Waiting what="Loading what is on offer" />}
      {data === undefined && error !== null && (
        <ServiceProblem error={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && (
        <KeptRefusals problem={ActProblem}>
          <Places places={data} />
        </KeptRefusals>
      )}
    </>
  )
}
