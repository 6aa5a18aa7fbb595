import { useSearchParams } from 'react-router'
import { dateOf, mondayOf } from '../../lib/dates'
import { weekInAddress } from './address'

export type View = 'published' | 'draft'

/** What the address says about the week on show, and the verbs that change it. */
export function useScheduleAddress(startingWeek: string) {
  const [params, setParams] = useSearchParams()

  function change(changes: Record<string, string | null>, replace = false) {
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) after.delete(name)
          else after.set(name, value)
        }
        return after
      },
      { replace },
    )
  }

  const view: View = params.get('view') === 'draft' ? 'draft' : 'published'
  return {
    monday: weekInAddress(params.get('week'), startingWeek),
    view,
    sessionId: params.get('session'),
    goTo: (monday: string) => change({ week: monday, session: null }),
    show: (view: View) => change({ view: view === 'draft' ? 'draft' : null, session: null }),
    /** The week of a moment, with whatever is open. */
    goToWeekOf: (moment: string) => change({ week: mondayOf(dateOf(moment)) }, true),
    open: (session: string) => change({ session }, true),
    openIn: (moment: string, session: string) => change({ week: mondayOf(dateOf(moment)), session }, true),
    close: () => change({ session: null }, true),
  }
}
