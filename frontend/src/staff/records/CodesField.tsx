import { useState } from 'react'
import { sentenceCase } from '../../lib/words'
import { fieldId } from './fieldWords'
import { TextField, TickField } from './TextField'

type Props = {
  title: string
  path: string
  chosen: readonly string[]
  /** What may be ticked; what is chosen already is always there. */
  known: readonly { value: string; text: string }[]
  onChange: (chosen: string[]) => void
  /** Whether a word of one's own may be added. */
  open?: boolean
}

/** The code of what somebody typed: "Step free" → STEP_FREE */
export function codeOf(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
}

/** Codes as boxes to be ticked, by the words for them. */
export function CodesField({ title, path, chosen, known, onChange, open = false }: Props) {
  const [typed, setTyped] = useState('')
  const others = chosen.filter((code) => known.every(({ value }) => value !== code))
  const choices = [...known, ...others.map((code) => ({ value: code, text: sentenceCase(code) }))]
  const code = codeOf(typed)

  function tick(value: string, isTicked: boolean) {
    onChange(isTicked ? [...chosen, value] : chosen.filter((one) => one !== value))
  }

  return (
    <fieldset className="nhsuk-fieldset app-codes" id={fieldId(path)} tabIndex={-1}>
      <legend className="nhsuk-fieldset__legend">{title}</legend>
      <div className="app-codes__choices">
        {choices.map(({ value, text }) => (
          <TickField
            key={value}
            label={text}
            checked={chosen.includes(value)}
            onChange={(isTicked) => tick(value, isTicked)}
          />
        ))}
      </div>
      {open && (
        <div className="app-field-row">
          <TextField label="Something else" value={typed} onChange={setTyped} />
          <button
            type="button"
            className="app-tool app-rows__remove"
            disabled={code === ''}
            onClick={() => {
              if (!chosen.includes(code)) onChange([...chosen, code])
              setTyped('')
            }}
          >
            Add<span className="nhsuk-u-visually-hidden"> to {title.toLowerCase()}</span>
          </button>
        </div>
      )}
    </fieldset>
  )
}
