import { Link } from 'react-router'
import { PageHeading } from './PageHeading'

export function NotFoundPage() {
  return (
    <>
      <PageHeading title="Page not found" />
      <p>If you typed the web address, check that it is right.</p>
      <p>
        <Link to="/">Go to the first page</Link>
      </p>
    </>
  )
}
