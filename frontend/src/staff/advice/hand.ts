import { createContext, useContext } from 'react'
import type { Place } from '../../api/types'

/** What can be done about the advice on show. */
export type Hand = {
  /** What taking a place is called here. */
  verb: 'Move here' | 'Place here'
  /** Where the session is now, if it has a place. */
  now: Pick<Place, 'start' | 'practitionerId' | 'roomId'> | undefined
  /** A step is being made: until it is, no other can be. */
  busy: boolean
  /** What it takes, if it was asked for here. */
  taking: readonly Place[]
  move: (place: Place) => void
  /** What is published can be moved: the promise of its place is the desk's to change. */
  movesPublished?: boolean
  /** Keeps places for some minutes while the patient is asked; undefined where nothing can be kept. */
  hold?: (places: readonly Place[]) => void
  /** Keeps a place until a deadline for the patient to answer; undefined where nothing can be offered. */
  offer?: (place: Place) => void
  placeCourse: (places: readonly Place[]) => void
}

/** Undefined where advice can only be read, such as by a therapist. */
export const HandContext = createContext<Hand | undefined>(undefined)

export function useHand(): Hand | undefined {
  return useContext(HandContext)
}

/** Whether a session is there already. */
export function isThere({ now }: Hand, { start, practitionerId, roomId }: Place): boolean {
  return now?.start === start && now.practitionerId === practitionerId && now.roomId === roomId
}

/** Whether it is these places that are being taken. */
export function isTaken({ taking }: Hand, places: readonly Place[]): boolean {
  return taking.length === places.length && taking.every((one, index) => one === places[index])
}
