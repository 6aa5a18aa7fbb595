import { useEffect } from 'react'

/** Names the page in the browser's tab and history: "Schedule – Back pain programmes". */
export function useTitle(page: string, service: string) {
  useEffect(() => {
    document.title = `${page} – ${service}`
  }, [page, service])
}
