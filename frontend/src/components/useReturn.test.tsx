import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useReturn } from './useReturn'

function Row({ asked }: { asked: boolean }) {
  const buttons = useReturn(asked)
  return (
    <>
      <div ref={buttons}>{!asked && <button type="button">Cancel</button>}</div>
      {asked && <input aria-label="Reason" />}
      <button type="button">Elsewhere</button>
    </>
  )
}

it('gives the focus back to what gave way to a form', () => {
  const { rerender } = render(<Row asked />)
  screen.getByLabelText('Reason').focus()
  rerender(<Row asked={false} />)
  expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus()
})

it('takes the focus from nobody who is somewhere else by then', () => {
  const { rerender } = render(<Row asked />)
  screen.getByRole('button', { name: 'Elsewhere' }).focus()
  rerender(<Row asked={false} />)
  expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus()
})
