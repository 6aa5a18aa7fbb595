import { useSyncExternalStore } from 'react'

/** NHS "tablet" begins at 40.0625em; below 48em a week grid or a wide table no longer fits. */
const narrow = '(max-width: 48em)'

function subscribe(changed: () => void) {
  const query = matchMedia(narrow)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether the window is a phone's, or one zoomed in to a phone's width. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(narrow).matches)
}
