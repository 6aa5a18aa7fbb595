import { useState } from 'react'
import type { Source } from '../../api/schedule'
import type { Draft, Unscheduled } from '../../api/types'
import { useFocusBack } from '../../components/useFocusBack'
import { BottleneckSection } from '../advice/BottleneckSection'
import { CourseDrawer } from '../advice/CourseDrawer'
import { UnscheduledTable } from './UnscheduledTable'

/** The schedule in which a draft's sessions are now: a published one's are published, a discarded one's nowhere. */
export function sourceOf({ id, state, revision }: Draft): Source | undefined {
  if (state === 'DRAFT') return { from: 'draft', draftId: id, revision }
  return state === 'PUBLISHED' ? { from: 'published' } : undefined
}

/** What a course is missing by now: nothing, once the draft does not name it any more. */
function asItIs(asked: Unscheduled, { unscheduled }: Draft): Unscheduled {
  return unscheduled.find(({ courseId }) => courseId === asked.courseId) ?? { ...asked, numbers: [] }
}

/** Who has no place and why, what would help each, and what the clinic is short of. */
export function WhatIsLeft({ draft, source }: { draft: Draft; source: Source | undefined }) {
  const [asked, setAsked] = useState<Unscheduled>()
  useFocusBack('data-course', asked?.courseId)
  if (source === undefined) return <UnscheduledTable unscheduled={draft.unscheduled} />

  return (
    <>
      <UnscheduledTable unscheduled={draft.unscheduled} onAsk={setAsked} />
      <BottleneckSection source={source} />
      {asked !== undefined && (
        <CourseDrawer
          key={asked.courseId}
          source={source}
          draft={draft}
          course={asItIs(asked, draft)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
