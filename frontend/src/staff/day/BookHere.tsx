import { useId, useState } from 'react'
import { Link } from 'react-router'
import { useWhyNot } from '../../api/advice'
import { useAct } from '../../api/desk'
import { useHolding } from '../../api/holds'
import { useWaiting } from '../../api/live'
import type { Place, WaitingCourse } from '../../api/types'
import { ServiceProblem } from '../../components/ServiceProblem'
import { Waiting } from '../../components/Waiting'
import { clockTime, longDate } from '../../lib/dates'
import { Answer } from '../advice/Answer'
import { Drawer } from '../advice/Drawer'
import { type Hand, HandContext } from '../advice/hand'
import { WhyNotAnswer } from '../advice/WhyNotAnswer'
import { when } from '../advice/words'
import { ActProblem } from '../desk/ActProblem'
import { BookingQuestion } from '../desk/BookingQuestion'
import { OfferForm } from '../offers/OfferForm'
import { type By, startsIn } from './day'

const PUBLISHED = { from: 'published' } as const

/** Free time that somebody could be booked in. */
export type FreeTime = { date: string; from: number; to: number; by: By; id: string; name: string }

type ChosenProps = { free: FreeTime; course: WaitingCourse; time: string; onDone: () => void }

/** What speaks against the place for the person chosen, or the way to take it. */
function Chosen({ free, course, time, onDone }: ChosenProps) {
  const [wish, setWish] = useState<Place>()
  const [offering, setOffering] = useState<Place>()
  const act = useAct()
  const holding = useHolding()
  const answer = useWhyNot(
    PUBLISHED,
    { course: course.courseId, number: course.next },
    {
      date: free.date,
      time,
      ...(free.by === 'practitioner' ? { practitioner: free.id } : { room: free.id }),
    },
  )

  function book(place: Place) {
    setWish(undefined)
    act.mutate(
      {
        act: { kind: 'book', course: course.course, places: [place] },
        text: `${course.patientName} is booked: ${when(place)}, ${place.practitionerName}.`,
      },
      { onSuccess: onDone },
    )
  }

  const hand: Hand = {
    verb: 'Place here',
    now: undefined,
    busy: act.isPending || holding.isPending,
    taking: [],
    movesPublished: true,
    move: setWish,
    placeCourse: () => undefined,
    offer: setOffering,
    hold: (places) => holding.mutate({ kind: 'hold', course: course.course, places }, { onSuccess: onDone }),
  }
  return (
    <HandContext value={hand}>
      {holding.isError && <ActProblem key={holding.submittedAt} error={holding.error} />}
      {act.isError && <ActProblem key={act.submittedAt} error={act.error} />}
      <BookingQuestion
        places={wish === undefined ? [] : [wish]}
        title={`Book ${course.treatmentName.toLowerCase()} for ${course.patientName}?`}
        yes="Yes, book"
        onYes={() => wish !== undefined && book(wish)}
        onNo={() => setWish(undefined)}
      />
      {offering !== undefined && (
        <OfferForm
          place={{ spot: offering, course: course.course, patientName: course.patientName }}
          onDone={() => setOffering(undefined)}
        />
      )}
      <div className="app-advice">
        <Answer query={answer} waiting="Looking" spoken={({ text }) => text}>
          {(found) => <WhyNotAnswer answer={found} />}
        </Answer>
      </div>
    </HandContext>
  )
}

function Form({
  free,
  courses,
  onDone,
}: {
  free: FreeTime
  courses: readonly WaitingCourse[]
  onDone: () => void
}) {
  const starts = startsIn(free)
  const [time, setTime] = useState(starts[0] ?? '')
  const [chosen, setChosen] = useState('')
  const id = useId()
  const course = courses.find((one) => one.course === chosen)
  if (courses.length === 0) return <p>Nobody waits for an appointment.</p>
  return (
    <>
      <div className="app-why-not">
        <label htmlFor={`${id}-time`}>Begins at</label>
        <select
          id={`${id}-time`}
          className="app-tool"
          value={time}
          onChange={({ target }) => setTime(target.value)}
        >
          {starts.map((start) => (
            <option key={start} value={start}>
              {clockTime(start)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-who`}>For</label>
        <select
          id={`${id}-who`}
          className="app-tool"
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">Choose who waits</option>
          {courses.map((one) => (
            <option key={one.course} value={one.course}>
              {one.patientName}, {one.treatmentName.toLowerCase()}
              {one.priority === 'URGENT' && ', urgent'}
            </option>
          ))}
        </select>
      </div>
      {course !== undefined && time !== '' && (
        <Chosen key={`${chosen} ${time}`} free={free} course={course} time={time} onDone={onDone} />
      )}
    </>
  )
}

/** Books somebody who waits in free time, if no rule speaks against it. */
export function BookHere({ free, onClose }: { free: FreeTime; onClose: () => void }) {
  const waiting = useWaiting()
  return (
    <Drawer title="Book here" about={`${free.id} ${free.from}`} onClose={onClose}>
      <p>
        {longDate(free.date)}, {free.name}. Whoever is not in this list is owed nothing: see the{' '}
        <Link to="/waiting">waiting list</Link>.
      </p>
      {waiting.isPending && <Waiting what="Loading who waits" />}
      {waiting.data === undefined && waiting.error !== null && (
        <ServiceProblem error={waiting.error} onRetry={() => void waiting.refetch()} />
      )}
      {waiting.data !== undefined && (
        <Form key={`${free.id} ${free.from}`} free={free} courses={waiting.data} onDone={onClose} />
      )}
    </Drawer>
  )
}
