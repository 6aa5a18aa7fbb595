import type { Objection, Obstacle, PlaceOption, WhyNot } from '../../api/types'
import { useHand } from './hand'
import { Cost, PlaceLines } from './Suggestions'
import { TakePlace } from './TakeButtons'
import { inTheWay } from './words'

const FIRST_OPTIONS = 3

/** Who or what is in the way, unless the sentence before has said just that. */
function InTheWay({ obstacles, text }: { obstacles: readonly Obstacle[]; text: string }) {
  const said = obstacles.map(inTheWay).filter((words) => !text.includes(words))
  if (said.length === 0) return null
  return (
    <ul>
      {said.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}

function Objections({ objections }: { objections: readonly Objection[] }) {
  return (
    <ul className="app-objections">
      {objections.map(({ rule, text, inTheWay: obstacles }) => (
        <li key={`${rule} ${text}`}>
          {text}
          <InTheWay obstacles={obstacles} text={text} />
        </li>
      ))}
    </ul>
  )
}

/** What the desk can change is no objection for whoever sits there. */
function useObjections({ objections }: PlaceOption): readonly Objection[] {
  const hand = useHand()
  return hand?.movesPublished === true ? objections.filter(({ rule }) => rule !== 'booked-moved') : objections
}

function Option({ option, always }: { option: PlaceOption; always: ReadonlySet<string> }) {
  const { place, cost, reasons } = option
  const objections = useObjections(option)
  const own = objections.filter(({ rule, text }) => !always.has(`${rule} ${text}`))
  return (
    <li>
      <PlaceLines place={place} />
      {own.length > 0 && <Objections objections={own} />}
      {cost.map((change) => (
        <Cost key="cost" cost={change} reasons={reasons} />
      ))}
      {objections.length === 0 && <TakePlace place={place} />}
    </li>
  )
}

/** What speaks against a place that somebody asked for: always, and with each practitioner who could give it. */
export function WhyNotAnswer({ answer: { text, always, options } }: { answer: WhyNot }) {
  const said = new Set(always.map((objection) => `${objection.rule} ${objection.text}`))
  return (
    <>
      <p>
        <strong>{text}</strong>
      </p>
      {always.length > 0 && <Objections objections={always} />}
      {options.length > 0 && (
        <ol className="app-places">
          {options.slice(0, FIRST_OPTIONS).map((option) => (
            <Option
              key={`${option.place.practitionerId} ${option.place.roomId}`}
              option={option}
              always={said}
            />
          ))}
        </ol>
      )}
    </>
  )
}
