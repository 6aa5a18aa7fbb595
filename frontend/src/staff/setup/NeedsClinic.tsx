import { Outlet } from 'react-router'
import { useClinic } from '../../api/clinic'
import { PageHeading } from '../PageHeading'
import { SetupPage } from './SetupPage'
import { SetupTasks } from './SetupTasks'
import { isSetUp } from './tasks'

/** Pages that have nothing to show before a clinic is set up: until then the way there stands in their place. */
export function NeedsClinic() {
  const { data: clinic } = useClinic()
  if (clinic === null) return <SetupPage />
  if (clinic !== undefined && !isSetUp(clinic)) {
    return (
      <>
        <PageHeading title="Set up your clinic" />
        <SetupTasks clinic={clinic} />
      </>
    )
  }
  // while it is not known, the page itself says that it waits, or why it cannot
  return <Outlet />
}
