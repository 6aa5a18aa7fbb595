import type { Mark } from './marks'

export function Letters({ mark }: { mark: Mark | undefined }) {
  return (
    <span className="app-letters" data-tone={mark?.tone}>
      {mark?.letters ?? '?'}
    </span>
  )
}

type Props = { marks: Iterable<Mark>; hidden: ReadonlySet<string>; onToggle: (code: string) => void }

/** The key to colours and codes, which is also the filter: a treatment that is switched off is not shown. */
export function TreatmentKey({ marks, hidden, onToggle }: Props) {
  return (
    <fieldset className="app-key">
      <legend className="nhsuk-u-visually-hidden">Treatments shown</legend>
      {[...marks].map((mark) => (
        <label key={mark.code} className="app-key__item">
          <input type="checkbox" checked={!hidden.has(mark.code)} onChange={() => onToggle(mark.code)} />
          <Letters mark={mark} />
          {mark.name}
        </label>
      ))}
    </fieldset>
  )
}
