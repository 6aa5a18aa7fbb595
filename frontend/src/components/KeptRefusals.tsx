import { type ComponentType, createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { Hears } from '../api/desk'

const Keeper = createContext<Hears | undefined>(undefined)

/** For what acts in a row: the row may be gone once everything is read anew, and its refusal must not go with it. */
export function useKeptRefusal(): Hears {
  const keeper = use(Keeper)
  if (keeper === undefined)
    throw new Error('Nothing keeps what is refused here: wrap the rows in KeptRefusals.')
  return keeper
}

type Props = { problem: ComponentType<{ error: unknown }>; children: ReactNode }

/** Says above the rows what was refused in one of them, until the next act. */
export function KeptRefusals({ problem: Problem, children }: Props) {
  const [refusal, setRefusal] = useState<{ error: unknown; at: number }>()
  const hears = useMemo(
    () => ({
      onMutate: () => setRefusal(undefined),
      onError: (error: unknown) => setRefusal({ error, at: performance.now() }),
    }),
    [],
  )
  return (
    <Keeper value={hears}>
      {refusal !== undefined && <Problem key={refusal.at} error={refusal.error} />}
      {children}
    </Keeper>
  )
}
