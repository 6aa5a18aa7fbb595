import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useTitle } from '../components/useTitle'
import { SERVICE } from './service'

/** A page's title, in the tab and on the page. After a change of page it takes the focus, so that it is read out. */
export function PageHeading({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirstPage = useRef(useLocation().key === 'default')
  useTitle(title, SERVICE)
  useEffect(() => {
    if (!isFirstPage.current) heading.current?.focus()
  }, [])
  return (
    <h1 className="app-page-heading" ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  )
}
