import { Fragment, type ReactNode, useRef } from 'react'
import { useFault } from './faults'
import { fieldId } from './fieldWords'
import { replaced, without } from './texts'

type Props<T> = {
  title: string
  /** Where the list stands in the record, so that faults find their row. */
  path: string
  items: readonly T[]
  onChange: (items: T[]) => void
  fresh: () => T
  add: string
  hint?: string
  children: (item: T, set: (over: Partial<T>) => void, path: string) => ReactNode
}

function RowFault({ path }: { path: string }) {
  const fault = useFault(path)
  return fault === undefined ? null : (
    <p className="nhsuk-error-message" id={fieldId(path)} tabIndex={-1}>
      {fault}
    </p>
  )
}

/** A list of parts of a record, a row each, to be added to, changed and taken from. */
export function Rows<T>({ title, path, items, onChange, fresh, add, hint, children }: Props<T>) {
  const adding = useRef<HTMLButtonElement>(null)

  function remove(index: number) {
    onChange(without(items, index))
    // the button that was pressed is gone
    adding.current?.focus()
  }

  return (
    <fieldset className="nhsuk-fieldset app-rows">
      <legend className="nhsuk-fieldset__legend">{title}</legend>
      {hint !== undefined && <p className="nhsuk-hint">{hint}</p>}
      {items.map((item, index) => {
        const here = `${path}[${index}]`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other identity, and rows do not trade places
          <Fragment key={index}>
            <RowFault path={here} />
            <div className="app-field-row">
              {children(item, (over) => onChange(replaced(items, index, { ...item, ...over })), here)}
              <button type="button" className="app-tool app-rows__remove" onClick={() => remove(index)}>
                Remove
                <span className="nhsuk-u-visually-hidden">
                  {' '}
                  {title.toLowerCase()} {index + 1}
                </span>
              </button>
            </div>
          </Fragment>
        )
      })}
      <button
        ref={adding}
        type="button"
        className="app-tool"
        id={fieldId(path)}
        onClick={() => onChange([...items, fresh()])}
      >
        {add}
      </button>
    </fieldset>
  )
}
