import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { dateOf, mondayOf } from '../../lib/dates'
import { weekInAddress } from './address'

export type View = 'published' | 'draft'

/** What the address says about the week on show, and the verbs that change it. */
export function useScheduleAddress(startingWeek: string) {
  const [params, setParams] = useSearchParams()
  const { state } = useLocation()
  const navigate = useNavigate()
  const isOpenedHere = typeof state === 'object' && state !== null && 'opened' in state

  function change(changes: Record<string, string | null>, replace = false, kept: unknown = undefined) {
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) after.delete(name)
          else after.set(name, value)
        }
        return after
      },
      { replace, state: kept },
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
    goToWeekOf: (moment: string) => change({ week: mondayOf(dateOf(moment)) }, true, state),
    /** A page of its own, so that Back closes it; another one while one is open takes its place. */
    open: (session: string) => change({ session }, isOpenedHere, { opened: true }),
    openIn: (moment: string, session: string) =>
      change({ week: mondayOf(dateOf(moment)), session }, true, state),
    close: () => {
      if (isOpenedHere) void navigate(-1)
      else change({ session: null }, true)
    },
  }
}
