import * as advice from './advice'
import { type Answer, ok, problem } from './reply'

export function advise(question: string, isDraft: boolean): Answer {
  switch (question) {
    case 'why':
      return ok({ ...advice.why, promised: !isDraft })
    case 'why-not':
      return ok(advice.whyNot)
    case 'places':
      return ok(advice.places)
    case 'course-places':
      return ok(advice.coursePlaces)
    case 'fixes':
      return ok(advice.fixes)
    case 'bottlenecks':
      return ok(advice.bottlenecks)
    case 'points':
      return ok(advice.points)
    default:
      return problem(404, 'not-found')
  }
}

/** What a therapist is told about their own session; of the patient's wishes nothing. */
export function adviseTherapist(question: string): Answer {
  switch (question) {
    case 'why':
      return ok(advice.ownWhy)
    case 'why-not':
      return ok(advice.ownWhyNot)
    case 'points':
      return ok(advice.points)
    default:
      return problem(404, 'not-found')
  }
}
