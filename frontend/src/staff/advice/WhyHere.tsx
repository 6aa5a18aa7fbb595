import { type Asked, type Asker, useWhy } from '../../api/advice'
import { count } from '../../lib/words'
import { Answer } from './Answer'
import { useHand } from './hand'
import { PointsExplained } from './PointsExplained'
import { Reasons } from './Reasons'
import { Suggestions } from './Suggestions'

/** Why a session is where it is, and where else it could be. */
export function WhyHere({ asker, asked }: { asker: Asker; asked: Asked }) {
  const why = useWhy(asker, asked)
  const isMovable = useHand()?.movesPublished === true
  return (
    <>
      <h3 className="nhsuk-heading-xs">Why here?</h3>
      <Answer
        query={why}
        waiting="Working out why"
        spoken={({ others }) => `Reasons and ${count(others.length, 'other place')} found`}
      >
        {({ promised, reasons, others }) => (
          <>
            {promised && (
              <p>
                {isMovable
                  ? 'It is published, so planning again leaves it here. You can move it.'
                  : 'It is published, so planning again leaves it here.'}
              </p>
            )}
            <Reasons reasons={reasons} />
            <PointsExplained asker={asker} />
            <h3 className="nhsuk-heading-xs">Other places</h3>
            <Suggestions
              places={others}
              promised={promised && !isMovable}
              none="No other place keeps to every rule."
            />
          </>
        )}
      </Answer>
    </>
  )
}
