import { useClinic } from '../../api/clinic'
import { useRulesets } from '../../api/setup'
import type { Ruleset } from '../../api/types'

/** The ruleset that the clinic goes by. */
export function useRuleset(): Ruleset | undefined {
  const clinic = useClinic().data
  return useRulesets().data?.find(({ code }) => code === clinic?.guideline.code)
}
