import { Button } from 'nhsuk-react-components'
import { useStopRun } from '../../api/planning'
import type { PlanningRun } from '../../api/types'
import { number } from '../../lib/words'
import { costLine, fractionDone, secondsInWords, spokenProgress, timeLeft, trendInWords } from './progress'

const LINE = { width: 240, height: 48 }

function heading({ status }: PlanningRun): string {
  if (status === 'QUEUED') return 'Waiting to start'
  return status === 'STOPPING' ? 'Stopping, and keeping the best' : 'Planning'
}

function Bar({ run }: { run: PlanningRun }) {
  const percent = Math.round(fractionDone(run) * 100)
  return (
    <div
      className="app-progress"
      role="progressbar"
      aria-label="Planning time used"
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <div className="app-progress__bar" style={{ width: `${percent}%` }} />
    </div>
  )
}

function CostLine({ run }: { run: PlanningRun }) {
  const points = costLine(run.trend, LINE.width, LINE.height)
  if (points === '') return null
  return (
    <svg
      className="app-cost-line"
      viewBox={`0 -2 ${LINE.width} ${LINE.height + 4}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <polyline points={points} />
    </svg>
  )
}

/** A run under way: how far it is, what is not placed yet, whether it still gets better. */
export function ProgressPanel({ run }: { run: PlanningRun }) {
  const stop = useStopRun()
  return (
    <section className="app-panel" aria-labelledby="progress-title">
      <h2 id="progress-title" className="nhsuk-heading-m">
        {heading(run)}
      </h2>
      <Bar run={run} />
      <p className="app-progress__times">
        <span>{secondsInWords(run.elapsedSeconds)} passed</span>
        <span>{timeLeft(run)}</span>
      </p>
      <div className="app-progress__now">
        <p className="app-figure">
          <span className="app-figure__value">{run.unplanned === null ? '–' : number(run.unplanned)}</span>
          <span className="app-figure__name">of {number(run.sessionsOwed)} sessions not placed yet</span>
        </p>
        <div className="app-progress__trend">
          <CostLine run={run} />
          <p>{trendInWords(run)}</p>
        </div>
      </div>
      <Button
        type="button"
        small
        secondary
        disabled={stop.isPending || run.status !== 'RUNNING'}
        onClick={() => stop.mutate(run.id)}
      >
        Stop and keep best
      </Button>
      <p className="nhsuk-u-visually-hidden" role="status">
        {spokenProgress(run)}
      </p>
    </section>
  )
}
