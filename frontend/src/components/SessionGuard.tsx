import { Button } from 'nhsuk-react-components'
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import { ANSWERED, minutesLeft } from '../api/activity'
import { useSessionEnded, useSignOut, useStaySignedIn } from '../api/session'
import { count } from '../lib/words'
import { SignIn } from './SignIn'

/** Three minutes are enough to read a line and press a button; WCAG asks for twenty seconds. */
const WARN_MINUTES = 3
const LOOK_MS = 15_000

function Modal({
  title,
  covering = false,
  children,
}: {
  title: string
  covering?: boolean
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className="app-dialog"
      data-covering={covering || undefined}
      aria-label={title}
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {children}
    </dialog>
  )
}

function Warning({ minutes, landing }: { minutes: number; landing: string }) {
  const stay = useStaySignedIn()
  const signOut = useSignOut(landing)
  return (
    <Modal title="You will soon be signed out">
      <h2 className="nhsuk-heading-m">You will soon be signed out</h2>
      <p role="status">
        Nothing has happened here for a while. You will be signed out in about {count(minutes, 'minute')}.
      </p>
      <div className="app-actions">
        <Button type="button" small disabled={stay.isPending} onClick={() => stay.mutate()}>
          Stay signed in
        </Button>
        <Button type="button" small secondary onClick={() => signOut.mutate()}>
          Sign out
        </Button>
      </div>
    </Modal>
  )
}

function subscribe(changed: () => void) {
  const timer = setInterval(changed, LOOK_MS)
  addEventListener(ANSWERED, changed)
  return () => {
    clearInterval(timer)
    removeEventListener(ANSWERED, changed)
  }
}

/** Warns before the session ends, and lets whoever was signed in go on over their page when it has. */
export function SessionGuard({ service, landing }: { service: string; landing: string }) {
  const ended = useSessionEnded()
  const left = useSyncExternalStore(subscribe, () => minutesLeft())
  const stay = useStaySignedIn()
  const isOver = left === 0
  const ask = stay.mutate
  useEffect(() => {
    // by the server's own clock: it may know of something that happened since
    if (isOver) ask()
  }, [isOver, ask])
  if (ended) {
    return (
      <Modal title="Sign in again" covering>
        <SignIn service={service} heading="Sign in again" over>
          <p>You were signed out because nothing happened for a while. What you have entered is kept.</p>
        </SignIn>
      </Modal>
    )
  }
  if (left === undefined || left === 0 || left > WARN_MINUTES) return null
  return <Warning minutes={left} landing={landing} />
}
