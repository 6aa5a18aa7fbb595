import { useAct } from '../../api/desk'
import { useKeptRefusal } from '../../components/KeptRefusals'

type Props = {
  appointment: string
  patientName: string
  /** Which appointment it is, for those who do not see where the button stands. */
  spoken: string
}

/** Lets an appointment that was called off stand again. */
export function PutBack({ appointment, patientName, spoken }: Props) {
  const act = useAct(useKeptRefusal())
  return (
    <button
      type="button"
      className="app-tool"
      disabled={act.isPending}
      onClick={() =>
        act.mutate({
          act: { kind: 'put-back', appointment },
          text: `${patientName}’s appointment stands again.`,
        })
      }
    >
      Put back
      <span className="nhsuk-u-visually-hidden">{spoken}</span>
    </button>
  )
}
