import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { MainMenu, type PageLink } from './MainMenu'

const LINKS: PageLink[] = [
  { to: '/today', text: 'Today' },
  { to: '/waiting', text: 'Waiting' },
  { to: '/staff', text: 'Staff', more: true },
  { to: '/clinic', text: 'Clinic', more: true },
]

function Where() {
  return <p>At {useLocation().pathname}</p>
}

function show(links = LINKS, at = '/today') {
  render(
    <MemoryRouter initialEntries={[at]}>
      <MainMenu links={links} />
      <Where />
    </MemoryRouter>,
  )
}

const names = () => screen.getAllByRole('link').map(({ textContent }) => textContent)

describe('at a desk', () => {
  it('has what is wanted often on the line, and the rest behind a button', async () => {
    show()
    expect(names()).toEqual(['Today', 'Waiting'])
    await userEvent.click(screen.getByRole('button', { name: 'More' }))
    expect(names()).toEqual(['Today', 'Waiting', 'Staff', 'Clinic'])
  })

  it('goes by keyboard: Enter opens, Tab walks, Escape gives the place back', async () => {
    show()
    const more = screen.getByRole('button', { name: 'More' })
    more.focus()
    await userEvent.keyboard('{Enter}{Tab}')
    expect(screen.getByRole('link', { name: 'Staff' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    expect(more).toHaveFocus()
    expect(more).toHaveAttribute('aria-expanded', 'false')
    expect(screen.queryByRole('link', { name: 'Staff' })).toBeNull()
  })

  it('closes when the focus leaves it, and when a page is opened', async () => {
    show()
    const more = screen.getByRole('button', { name: 'More' })
    await userEvent.click(more)
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(more).toHaveAttribute('aria-expanded', 'false')
    await userEvent.click(more)
    await userEvent.click(screen.getByRole('link', { name: 'Clinic' }))
    expect(screen.getByText('At /clinic')).toBeInTheDocument()
    expect(more).toHaveAttribute('aria-expanded', 'false')
  })

  it('has no button for one page alone', () => {
    show(LINKS.slice(0, 3))
    expect(names()).toEqual(['Today', 'Waiting', 'Staff'])
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('on a phone', () => {
  beforeEach(() => {
    vi.spyOn(window, 'matchMedia').mockImplementation((media) =>
      Object.assign(new EventTarget(), {
        media,
        matches: true,
        onchange: null,
        addListener() {},
        removeListener() {},
      }),
    )
  })

  it('folds all pages away', async () => {
    show()
    expect(screen.queryByRole('link')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Menu' }))
    expect(names()).toEqual(['Today', 'Waiting', 'Staff', 'Clinic'])
  })

  it('leaves a few side by side', () => {
    show(LINKS.slice(0, 2))
    expect(names()).toEqual(['Today', 'Waiting'])
  })
})
