import type { ReactNode } from 'react'
import { type Deed, useMay } from '../api/may'

/** Shows something only to those who may do what it leads to. */
export function Only({ who, children }: { who: Deed; children: ReactNode }) {
  return useMay(who) ? children : null
}
