import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { practitioners, rooms, sites, treatments } from '../../api/kinds'
import { useMay } from '../../api/may'
import { usePatientsFound, useRecords } from '../../api/records'
import { useSettled } from '../../components/useSettled'
import { count } from '../../lib/words'
import { type Hit, hits, patientHits } from './hits'

function useHits(wanted: string): { found: Hit[]; isLooking: boolean } {
  const keeps = useMay('keepDesk')
  const runs = useMay('runClinic')
  const patients = usePatientsFound(wanted)
  const people = useRecords(practitioners).data ?? []
  const places = useRecords(sites).data ?? []
  const inside = useRecords(rooms).data ?? []
  const given = useRecords(treatments).data ?? []
  return {
    found:
      wanted === ''
        ? []
        : [
            ...patientHits(patients.data ?? []),
            ...(keeps
              ? [
                  ...hits(wanted, 'Practitioner', '/staff', people),
                  ...hits(wanted, 'Site', '/clinic/sites', places),
                  ...hits(wanted, 'Room', '/clinic/rooms', inside),
                ]
              : []),
            ...(runs ? hits(wanted, 'Treatment', '/clinic/treatments', given) : []),
          ],
    isLooking: wanted !== '' && patients.isPending,
  }
}

function said(wanted: string, found: number, isLooking: boolean): string {
  if (wanted === '') return ''
  if (isLooking) return 'Looking…'
  return found === 0 ? 'Nothing is found.' : `${count(found, 'result')}.`
}

/** Looks for patients, practitioners, sites, rooms and treatments, and opens the one that is chosen. */
function SearchBox({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const wanted = useSettled(typed.trim())
  const { found, isLooking } = useHits(wanted)
  const navigate = useNavigate()
  const id = useId()

  function open(hit: Hit | undefined) {
    if (hit === undefined) return
    onClose()
    void navigate(hit.to)
  }

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
          open(found[0])
        }}
      >
        <label className="nhsuk-label" htmlFor={id}>
          Find a patient, practitioner, site, room or treatment
        </label>
        <input
          className="nhsuk-input"
          id={id}
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
      <p role="status" className="app-quiet">
        {said(wanted, found.length, isLooking)}
      </p>
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
