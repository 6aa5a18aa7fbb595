import { useState } from 'react'
import { usePlaces } from '../../api/advice'
import { useAct } from '../../api/desk'
import { useHolding } from '../../api/holds'
import type { CareCourse, Place } from '../../api/types'
import { useKeptRefusal } from '../../components/KeptRefusals'
import { count } from '../../lib/words'
import { Answer } from '../advice/Answer'
import { CourseWays } from '../advice/CourseWays'
import { type Hand, HandContext } from '../advice/hand'
import { Suggestions } from '../advice/Suggestions'
import { BookingQuestion } from '../desk/BookingQuestion'
import { HeldNow } from '../desk/HeldNow'
import { OfferForm } from '../offers/OfferForm'

const PUBLISHED = { from: 'published' } as const

/** The number of the first session that has no place. */
export function nextNumber({ carriedOn, appointments }: CareCourse): number {
  return carriedOn.length + appointments.filter(({ number }) => number !== null).length + 1
}

function OneMore({ course }: { course: CareCourse }) {
  const places = usePlaces(PUBLISHED, { course: course.courseId, number: nextNumber(course) })
  return (
    <>
      <h4 className="nhsuk-heading-xs">The next one</h4>
      <Answer
        query={places}
        waiting="Looking for places"
        spoken={({ places: found }) => `${count(found.length, 'place')} found`}
      >
        {({ places: found }) => <Suggestions places={found} none="No place keeps to every rule." />}
      </Answer>
    </>
  )
}

type Props = { course: CareCourse; patientName: string }

/** Books what a course is still owed: all sessions at once in one of the best ways, or the next one alone. */
export function BookOwed({ course, patientName }: Props) {
  const [open, setOpen] = useState(false)
  const [wish, setWish] = useState<readonly Place[]>([])
  const [offering, setOffering] = useState<Place>()
  const refused = useKeptRefusal()
  const act = useAct(refused)
  const holding = useHolding(refused)
  const { owed } = course.standing

  function book(places: readonly Place[]) {
    setWish([])
    act.mutate(
      {
        act: { kind: 'book', course: course.id, places },
        text: `${count(places.length, 'session')} of ${course.treatmentName} booked for ${patientName}.`,
      },
      { onSuccess: () => setOpen(false) },
    )
  }

  const hand: Hand = {
    verb: 'Place here',
    now: undefined,
    busy: act.isPending || holding.isPending,
    taking: [],
    movesPublished: true,
    move: (place) => setWish([place]),
    placeCourse: setWish,
    offer: setOffering,
    hold: (places) =>
      holding.mutate({ kind: 'hold', course: course.id, places }, { onSuccess: () => setOpen(false) }),
  }
  return (
    <div className="app-owed">
      {!open && (
        <button type="button" className="app-tool app-take" onClick={() => setOpen(true)}>
          {owed === 1 ? 'Book the session still owed' : `Book the ${count(owed, 'session')} still owed`}
        </button>
      )}
      <HeldNow only={(hold) => hold.course === course.id} />
      <BookingQuestion
        places={wish}
        title={`Book ${count(wish.length, 'session')} for ${patientName}?`}
        yes="Yes, book"
        onYes={() => book(wish)}
        onNo={() => setWish([])}
      />
      {offering !== undefined && (
        <OfferForm
          place={{ spot: offering, course: course.id, patientName }}
          onDone={() => setOffering(undefined)}
        />
      )}
      {open && (
        <HandContext value={hand}>
          <div className="app-advice">
            <CourseWays source={PUBLISHED} course={course.courseId} missingNow={undefined} />
            <OneMore course={course} />
          </div>
          <button type="button" className="app-tool" onClick={() => setOpen(false)}>
            Book nothing now
          </button>
        </HandContext>
      )}
    </div>
  )
}
