import {
  type KeyboardEvent as ReactKeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react'
import { useNavigate } from 'react-router'
import { practitioners, rooms, sites, treatments } from '../../api/kinds'
import { useMay } from '../../api/may'
import { problemOf } from '../../api/problem'
import { usePatientsFound, useRecords } from '../../api/records'
import { useSettled } from '../../components/useSettled'
import { count } from '../../lib/words'
import { type Hit, hits, patientHits } from './hits'

type Looked = {
  found: Hit[]
  isLooking: boolean
  /** Some kind of record could not be looked through. */
  failed: boolean
}

function useHits(wanted: string): Looked & { again: () => void } {
  const keeps = useMay('keepDesk')
  const runs = useMay('runClinic')
  const patients = usePatientsFound(wanted)
  const people = useRecords(practitioners, keeps)
  const places = useRecords(sites, keeps)
  const inside = useRecords(rooms, keeps)
  const given = useRecords(treatments, runs)
  const asked = [patients, ...(keeps ? [people, places, inside] : []), ...(runs ? [given] : [])]
  if (wanted === '') return { found: [], isLooking: false, failed: false, again: () => undefined }
  return {
    found: [
      ...patientHits(patients.data ?? []),
      ...hits(wanted, 'Practitioner', '/staff', (keeps && people.data) || []),
      ...hits(wanted, 'Site', '/clinic/sites', (keeps && places.data) || []),
      ...hits(wanted, 'Room', '/clinic/rooms', (keeps && inside.data) || []),
      ...hits(wanted, 'Treatment', '/clinic/treatments', (runs && given.data) || []),
    ],
    isLooking: asked.some(({ isPending }) => isPending),
    // what somebody may not read is nothing that failed
    failed: asked.some(({ error }) => error !== null && problemOf(error)?.kind !== 'not-allowed'),
    again: () => {
      for (const one of asked) if (one.isError) void one.refetch()
    },
  }
}

function said(wanted: string, { found, isLooking, failed }: Looked): string {
  if (wanted === '') return ''
  if (isLooking) return 'Looking…'
  if (failed) return found.length === 0 ? '' : `${count(found.length, 'result')} so far.`
  return found.length === 0 ? 'Nothing is found.' : `${count(found.length, 'result')}.`
}

/** What somebody can look for: what they may open. */
function useKinds(): string {
  const keeps = useMay('keepDesk')
  if (useMay('runClinic')) return 'patient, practitioner, site, room or treatment'
  return keeps ? 'patient, practitioner, site or room' : 'patient'
}

/** Looks for patients, practitioners, sites, rooms and treatments, and opens the one that is chosen. */
function SearchBox({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const wanted = useSettled(words)
  const { again, ...looked } = useHits(wanted)
  const { found } = looked
  // the words that Enter was pressed for: it means what these find, not what those before them found
  const [entered, setEntered] = useState('')
  const isSettled = wanted === words && !looked.isLooking
  const navigate = useNavigate()
  const kinds = useKinds()
  const id = useId()

  function open(hit: Hit) {
    onClose()
    void navigate(hit.to)
  }

  const first = isSettled && entered !== '' && entered === words ? found[0] : undefined
  const go = useEffectEvent(open)
  useEffect(() => {
    if (first !== undefined) go(first)
  }, [first])

  function move(event: ReactKeyboardEvent<HTMLElement>) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, [data-hit]')]
    const focused = document.activeElement
    const now = focused instanceof HTMLElement ? stops.indexOf(focused) : -1
    stops[Math.max(0, Math.min(stops.length - 1, now + step))]?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move between what has the focus by itself
    <div onKeyDown={move}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setEntered(words)
        }}
      >
        <label className="nhsuk-label" htmlFor={id}>
          Find a {kinds}
        </label>
        <input
          className="nhsuk-input"
          id={id}
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setEntered('')
          }}
        />
      </form>
      <p role="status" className="app-quiet">
        {said(wanted, looked)}
      </p>
      {looked.failed && !looked.isLooking && (
        <p role="alert">
          Not everything could be looked through.{' '}
          <button type="button" className="app-tool" onClick={again}>
            Look again
          </button>
        </p>
      )}
      <ul className="app-hits">
        {found.map((hit) => (
          <li key={hit.to}>
            <button type="button" data-hit onClick={() => open(hit)}>
              {hit.name} <span className="app-quiet">{hit.detail}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="app-tool" onClick={onClose}>
        Close
      </button>
    </div>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.matches('input, select, textarea') || target.isContentEditable)
  )
}

/** The button that opens the search; so does a "/" that is not typed into a field. */
export function Search() {
  const [isOpen, setIsOpen] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
      const isCovered = document.querySelector('dialog[open]') !== null
      if (event.key !== '/' || !isPlain || isCovered || isTyping(event.target)) return
      event.preventDefault()
      setIsOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <>
      <button
        type="button"
        className="app-header__sign-out"
        aria-keyshortcuts="/"
        title="Search ( / )"
        onClick={() => setIsOpen(true)}
      >
        Search
      </button>
      <dialog
        ref={dialog}
        className="app-dialog app-search"
        aria-label="Search"
        onClose={() => setIsOpen(false)}
      >
        {isOpen && <SearchBox onClose={() => setIsOpen(false)} />}
      </dialog>
    </>
  )
}
