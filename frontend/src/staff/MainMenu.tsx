import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { NavLink, useLocation } from 'react-router'
import { useNarrow } from '../components/useNarrow'

/** A page in the menu, with how many things wait there; one that is wanted seldom stands under "More". */
export type PageLink = { to: string; text: string; count?: number; more?: boolean }

/** On a phone so many stand side by side; more of them fold away. */
const FEW = 3

function Links({ links }: { links: readonly PageLink[] }) {
  return links.map(({ to, text, count = 0 }) => (
    <li key={to}>
      <NavLink to={to}>
        {text}
        {count > 0 && <span className="app-nav__count">{count}</span>}
      </NavLink>
    </li>
  ))
}

/** Pages behind a button: a press opens them, Escape and leaving them closes. */
function Folded({ name, links }: { name: string; links: readonly PageLink[] }) {
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLLIElement>(null)
  const { pathname } = useLocation()
  const id = useId()
  const isHere = links.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`))

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has gone somewhere is done with the menu
  useEffect(() => setIsOpen(false), [pathname])
  useEffect(() => {
    if (!isOpen) return
    function press({ target }: PointerEvent) {
      if (target instanceof Node && box.current?.contains(target) === false) setIsOpen(false)
    }
    document.addEventListener('pointerdown', press)
    return () => document.removeEventListener('pointerdown', press)
  }, [isOpen])

  function key(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isOpen) return
    event.stopPropagation()
    setIsOpen(false)
    button.current?.focus()
  }

  function leave({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setIsOpen(false)
  }

  return (
    <li ref={box} className="app-more" onKeyDown={key} onBlur={leave}>
      <button
        ref={button}
        type="button"
        className="app-more__button"
        data-here={isHere || undefined}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {name}
      </button>
      <ul id={id} className="app-more__links" hidden={!isOpen}>
        <Links links={links} />
      </ul>
    </li>
  )
}

/** The pages that somebody may open: those wanted often on one line, the others behind a button; on a phone all of them. */
export function MainMenu({ links }: { links: readonly PageLink[] }) {
  const isNarrow = useNarrow() && links.length > FEW
  const shown = isNarrow ? [] : links.filter(({ more }) => more !== true)
  const folded = isNarrow ? links : links.filter(({ more }) => more === true)
  return (
    <nav className="app-header__nav" aria-label="Main">
      <ul>
        <Links links={shown} />
        {folded.length === 1 && <Links links={folded} />}
        {folded.length > 1 && <Folded name={isNarrow ? 'Menu' : 'More'} links={folded} />}
      </ul>
    </nav>
  )
}
