import { Link } from 'react-router'
import type { Clinic } from '../../api/types'
import { setupTasks, type Task } from './tasks'

const TONES: Record<Task['status'], string> = {
  Completed: '',
  Incomplete: ' nhsuk-tag--blue',
  'Cannot start yet': ' nhsuk-tag--grey',
}

function Status({ status }: { status: Task['status'] }) {
  return status === 'Completed' ? (
    <span>Completed</span>
  ) : (
    <strong className={`nhsuk-tag${TONES[status]}`}>{status}</strong>
  )
}

/** What is done and what is left before the first plan. */
export function SetupTasks({ clinic }: { clinic: Clinic }) {
  const tasks = setupTasks(clinic)
  const next = tasks.find(({ status }) => status === 'Incomplete')
  return (
    <>
      <p className="app-lead">
        {tasks.filter(({ status }) => status === 'Completed').length} of {tasks.length} steps are done.
        {next === undefined && ' You can plan sessions now.'}
      </p>
      <ul className="app-tasks">
        {tasks.map(({ title, to, status, detail }) => (
          <li key={title}>
            <div>
              {status === 'Cannot start yet' ? title : <Link to={to}>{title}</Link>}
              <span className="app-quiet"> {detail}</span>
            </div>
            <Status status={status} />
          </li>
        ))}
      </ul>
    </>
  )
}
