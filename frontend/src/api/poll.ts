import { useSomebodyHere } from './presence'

/**
 * How often a page asks a question by itself: as said while somebody is at the page, and not at all otherwise. Every
 * question keeps the session alive, so whatever is asked again and again takes its pace from here.
 */
export function usePoll(everyMs: number): number | false {
  return useSomebodyHere() && everyMs
}
