import { createContext, useContext } from 'react'
import type { Fault } from '../../api/types'

/** What is wrong with the form around a field. */
export const FaultsContext = createContext<readonly Fault[]>([])

/** What is wrong with one field; a field without a path has no faults. */
export function useFault(path: string | undefined): string | undefined {
  return useContext(FaultsContext).find((fault) => fault.path === path)?.message
}
