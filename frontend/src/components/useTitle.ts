import { useEffect } from 'react'

/** Names the page in the browser's tab and history: "Schedule – Back pain programmes". */
export function useTitle(page: string, service: string) {
  useEffect(() => {
    const before = document.title
    document.title = `${page} – ${service}`
    return () => {
      document.title = before
    }
  }, [page, service])
}
