import { type ReactNode, useState } from 'react'
import { type Act, useAct, useRegister } from '../../api/desk'
import type { Place, SessionView } from '../../api/types'
import { type Hand, HandContext } from '../advice/hand'
import { when } from '../advice/words'
import { ActProblem } from './ActProblem'
import { BookingQuestion } from './BookingQuestion'

type Wish = { act: Act; text: string; title: string; yes: string; was: string; places: readonly Place[] }

type Props = {
  session: SessionView
  /** Whose place it is that moves. */
  courseId: string
  onMoved: (start: string) => void
  children: ReactNode
}

function whereNow(session: SessionView): string {
  return `${when(session)}, ${session.practitionerName}, ${session.roomName}, ${session.siteName}`
}

/** Lets the advice below be followed for one published appointment, after a yes to what was and what will be. */
export function OnPublished({ session, courseId, onMoved, children }: Props) {
  const register = useRegister('desk', session.id)
  const act = useAct()
  const [wish, setWish] = useState<Wish>()
  const entry = register.data?.entries.find((one) => one.courseId === courseId)

  function move(place: Place) {
    if (entry === undefined) return
    setWish({
      act: {
        kind: 'move',
        appointment: entry.appointment,
        seen: entry.revision,
        from: session,
        to: place,
      },
      text: `${entry.patientName} is moved to ${when(place)}, ${place.practitionerName}.`,
      title: `Move ${entry.patientName}?`,
      yes: 'Yes, move',
      was: whereNow(session),
      places: [place],
    })
  }

  function book(places: readonly Place[]) {
    if (entry === undefined) return
    setWish({
      act: { kind: 'book', course: entry.course, places },
      text: `${entry.patientName} has ${places.length} more booked.`,
      title: `Book what ${entry.patientName} is owed?`,
      yes: 'Yes, book',
      was: 'not booked',
      places,
    })
  }

  function carryOut({ act: wanted, text }: Wish) {
    setWish(undefined)
    act.mutate(
      { act: wanted, text },
      {
        onSuccess: () => {
          if (wanted.kind === 'move') onMoved(wanted.to.start)
        },
      },
    )
  }

  const hand: Hand | undefined =
    entry === undefined
      ? undefined
      : {
          verb: 'Move here',
          now: session,
          busy: act.isPending,
          taking: [],
          movesPublished: true,
          move,
          placeCourse: book,
        }
  return (
    <HandContext value={hand}>
      {act.isError && <ActProblem key={act.submittedAt} error={act.error} />}
      {act.isPending && <p role="status">One moment</p>}
      <BookingQuestion
        places={wish?.places ?? []}
        title={wish?.title ?? ''}
        yes={wish?.yes ?? ''}
        {...(wish !== undefined && { was: wish.was })}
        onYes={() => wish !== undefined && carryOut(wish)}
        onNo={() => setWish(undefined)}
      />
      {children}
    </HandContext>
  )
}
